package org.restride.analytics.worklist;

/** Where an item stands. Follows from what holds and what people did about it; nobody sets it. */
public enum ItemState {
    /** Somebody has to look: nobody did, or something is new since. */
    OPEN,
    /** Somebody has seen all of it; it still holds. */
    ACKNOWLEDGED,
    /** Somebody has seen all of it and put it off. */
    SNOOZED,
    /** Of a kind that is quiet for this patient. */
    QUIET,
    /** It holds no longer. */
    CLOSED
}
