package org.restride.analytics.alert;

/** How a notice goes out. */
enum Channel {
    WEBHOOK,
    EMAIL
}
