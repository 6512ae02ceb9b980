package org.restride.analytics.dryrun;

/** What became of a patient in a dry run. */
enum Finding {
    /** The draft recommends the same, for the same reasons. */
    SAME,
    /** Decision, urgency or the codes of the reasons are others. */
    DIFFERENT,
    /** The draft has no stage with the code of the patient's, or of theirs in one of the weeks that count. */
    STAGE_MISSING,
    /** The version in force cannot be judged by, or judging failed. */
    NOT_JUDGED
}
