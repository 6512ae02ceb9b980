package org.restride.analytics.dryrun;

/** How far a dry run is. */
enum DryRunState {
    RUNNING,
    DONE,
    /** This release cannot judge by the draft, or something failed on our side. */
    FAILED
}
