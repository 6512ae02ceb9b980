package org.restride.catalog.publication;

/**
 * Something was published or retired, in the transaction that is going on.
 *
 * @param what kind of thing
 * @param code which one
 */
public record Published(What what, String code) {

    /** What was published. */
    public enum What {
        EXERCISE,
        PROTOCOL,
        GUIDANCE
    }
}
