package org.restride.analytics.alert;

/** Whom a notice goes to. */
enum Recipient {
    FIRST,
    /** Who is told when nobody acknowledges. */
    SECOND
}
