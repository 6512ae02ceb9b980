package org.restride.analytics.progression.decision;

/** What is recommended to the clinician. */
public enum DecisionKind {
    /** On to the next stage; at the last one, a discharge review. */
    PROGRESS,
    /** Stay. */
    HOLD,
    /** Back by one stage. */
    REGRESS,
    /** A clinician must see the patient. */
    REFER
}
