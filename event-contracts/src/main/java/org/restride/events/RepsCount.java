package org.restride.events;

/** What a number of repetitions counts: some sources count each side, some both together. */
public enum RepsCount {
    TOTAL,
    PER_SIDE
}
