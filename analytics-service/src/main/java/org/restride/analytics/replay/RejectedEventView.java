package org.restride.analytics.replay;

import java.time.Instant;
import org.restride.analytics.ingest.RejectedEvent;

/**
 * A rejected event without anything of a patient: key, headers and payload are not shown.
 *
 * @param reason names fields and rules, never values
 * @param lastTriedAt null when it was not tried again
 * @param contentKept false where the record names somebody who was erased: only its place is kept, and nothing can be replayed
 */
record RejectedEventView(
        String topic,
        int partition,
        long offset,
        String reason,
        Instant rejectedAt,
        Instant lastTriedAt,
        boolean contentKept) {

    static RejectedEventView of(RejectedEvent event) {
        return new RejectedEventView(
                event.place().topic(),
                event.place().partition(),
                event.place().offset(),
                event.reason(),
                event.rejectedAt(),
                event.lastTriedAt(),
                event.record().isPresent());
    }
}
