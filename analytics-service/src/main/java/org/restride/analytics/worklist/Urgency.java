package org.restride.analytics.worklist;

/** How soon somebody must act, the soonest first (RULES 8.2). */
public enum Urgency {
    EMERGENCY,
    URGENT,
    SOON,
    ROUTINE;

    /** Whether it may not be put off or kept quiet. */
    boolean isPressing() {
        return this == EMERGENCY || this == URGENT;
    }
}
