package org.restride.events;

/** How far down symptoms reach, nearest to the spine first; a falling rank is centralisation (RULES 3.1). */
public enum DistalLocation {
    NONE,
    LOW_BACK,
    BUTTOCK,
    THIGH,
    BELOW_KNEE,
    FOOT;

    /** 0 for none to 5 for the foot. */
    public int rank() {
        return ordinal();
    }
}
