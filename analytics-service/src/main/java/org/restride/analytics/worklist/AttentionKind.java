package org.restride.analytics.worklist;

/** Why a patient needs attention, in the order of the worklist. */
public enum AttentionKind {
    /** A warning symptom that no clinician has cleared. */
    RED_FLAG,
    /** The engine asks for a referral for another reason. */
    REFERRAL,
    /** The engine asks for a step back, or would if there were one. */
    REGRESS,
    /** Pain rises, not enough for a step back. */
    RISING_PAIN,
    /** Nothing was heard of the patient for too long. */
    SILENT,
    /** Markedly less was done than before. */
    ADHERENCE_FALLING,
    /** The engine asks for the next stage. */
    READY_TO_PROGRESS,
    /** A recommendation has waited too long for a decision. */
    DECISION_WAITING
}
