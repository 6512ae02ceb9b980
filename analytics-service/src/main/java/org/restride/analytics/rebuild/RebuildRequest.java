package org.restride.analytics.rebuild;

import jakarta.validation.constraints.NotNull;

/**
 * @param source {@code FACTS} to compute everything again from what is stored; {@code EVENTS} to read all events that Kafka
 *     still has before that, when facts are missing
 */
record RebuildRequest(@NotNull RebuildSource source) {}
