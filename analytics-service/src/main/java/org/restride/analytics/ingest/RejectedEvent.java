package org.restride.analytics.ingest;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be taken in.
 *
 * @param reason names fields and rules, never values
 * @param lastTriedAt null when it was not tried again
 * @param record as it came; empty where it named somebody who was erased, so that only the place is kept
 */
public record RejectedEvent(
        RecordPlace place,
        String reason,
        Instant rejectedAt,
        Instant lastTriedAt,
        Optional<ConsumerRecord<String, byte[]>> record) {}
