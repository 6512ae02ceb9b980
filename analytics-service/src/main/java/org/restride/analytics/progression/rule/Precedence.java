package org.restride.analytics.progression.rule;

/** When a rule has its say, the first to be heard first (RULES 8.2). */
public enum Precedence {
    EMERGENCY_FLAG,
    URGENT_FLAG,
    /** In the order of the protocol, by what each leads to. */
    ORDINARY,
    /** Once it is known whether there are criteria for going back by a stage. */
    AFTER_REGRESS,
    /** Holds before anything else that holds. */
    PAUSE
}
