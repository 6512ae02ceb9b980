package org.restride.kit.republication;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a republication is.
 *
 * @param finishedAt when the broker had confirmed everything; null while it is under way
 * @param chaptersTotal about how many there are: patients and erasures, protocol versions, or patients with
 *     recommendations; null until they were counted
 * @param events put into the outbox until now
 */
record RepublicationView(
        UUID republicationId,
        RepublicationState state,
        Instant requestedAt,
        Instant finishedAt,
        Long chaptersTotal,
        long chaptersDone,
        long events) {

    static RepublicationView of(Republication republication) {
        return new RepublicationView(
                republication.id(),
                republication.state(),
                republication.requestedAt(),
                republication.finishedAt(),
                republication.chaptersTotal(),
                republication.chaptersDone(),
                republication.events());
    }
}
