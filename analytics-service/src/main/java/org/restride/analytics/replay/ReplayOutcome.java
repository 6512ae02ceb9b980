package org.restride.analytics.replay;

/**
 * @param takenIn records that are no longer rejected
 * @param stillRejected records that are, with the reason of this attempt
 */
record ReplayOutcome(long takenIn, long stillRejected) {

    static final ReplayOutcome NOTHING = new ReplayOutcome(0, 0);

    ReplayOutcome plus(ReplayOutcome other) {
        return new ReplayOutcome(takenIn + other.takenIn, stillRejected + other.stillRejected);
    }
}
