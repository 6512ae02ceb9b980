package org.restride.kit.audit;

/** What became of a call. */
public enum Outcome {
    ALLOWED,
    /** The caller had no right to it and got nothing. */
    REFUSED
}
