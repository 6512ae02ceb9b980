package org.restride.analytics.rebuild;

/** What a rebuild begins with. */
enum RebuildSource {
    /** What is stored of the events. */
    FACTS,
    /** All events that Kafka still has; then the facts. */
    EVENTS
}
