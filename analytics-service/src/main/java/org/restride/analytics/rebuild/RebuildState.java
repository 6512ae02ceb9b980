package org.restride.analytics.rebuild;

/** How far a rebuild is. */
enum RebuildState {
    /** Reads the events again. */
    READING,
    /** Has everybody evaluated. */
    RECOMPUTING,
    DONE
}
