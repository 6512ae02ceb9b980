package org.restride.analytics.alert;

/**
 * How an attempt ended.
 *
 * @param code for operators; never what a receiver wrote
 */
record Outcome(boolean delivered, String code) {

    static final Outcome DELIVERED = new Outcome(true, "DELIVERED");
    static final Outcome TIMEOUT = failed("TIMEOUT");
    /** No connection, or one that broke off. */
    static final Outcome UNREACHABLE = failed("UNREACHABLE");
    /** The address leads to where no webhook may lead. */
    static final Outcome ADDRESS_REFUSED = failed("ADDRESS_REFUSED");
    /** The mail server did not take it. */
    static final Outcome MAIL_REFUSED = failed("MAIL_REFUSED");
    /** A mistake of ours; it is logged. */
    static final Outcome INTERNAL_ERROR = failed("INTERNAL_ERROR");

    static Outcome ofStatus(int status) {
        return status >= 200 && status < 300 ? DELIVERED : failed("HTTP_" + status);
    }

    private static Outcome failed(String code) {
        return new Outcome(false, code);
    }
}
