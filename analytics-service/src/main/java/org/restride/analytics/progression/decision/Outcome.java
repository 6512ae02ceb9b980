package org.restride.analytics.progression.decision;

/** How a criterion came out. */
public enum Outcome {
    /** It holds, so it speaks for its decision. */
    MET,
    NOT_MET,
    /** Too little was reported to say. */
    INSUFFICIENT,
    /** It does not apply here, as a weekly criterion between two weekly decisions. */
    NOT_JUDGED
}
