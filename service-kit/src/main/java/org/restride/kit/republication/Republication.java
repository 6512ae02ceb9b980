package org.restride.kit.republication;

import java.time.Instant;
import java.util.UUID;

/**
 * A republication as it is stored.
 *
 * @param finishedAt null while it is under way
 * @param chaptersTotal null until they were counted
 * @param events put into the outbox until now
 * @param bookmark of the last chapter that was told; null before the first and when it is finished
 * @param lastPosition in the outbox, when all was told; null before that
 */
record Republication(
        UUID id,
        Instant requestedAt,
        Instant finishedAt,
        Long chaptersTotal,
        long chaptersDone,
        long events,
        String bookmark,
        Long lastPosition) {

    RepublicationState state() {
        if (finishedAt != null) {
            return RepublicationState.DONE;
        }
        return lastPosition == null ? RepublicationState.TELLING : RepublicationState.SENDING;
    }
}
