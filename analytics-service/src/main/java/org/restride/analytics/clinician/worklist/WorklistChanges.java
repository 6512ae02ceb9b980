package org.restride.analytics.clinician.worklist;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.worklist.WorklistItems;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.limit.TooManyRequests;
import org.restride.kit.stop.Stopping;

/**
 * Tells an open page that its list is no longer true, and nothing else: the page then reads the list again, which is
 * noted as any reading is. Only the caller's own patients count.
 *
 * <p>Each stream looks at the marker of the list every few seconds. That works with any number of instances, whoever
 * wrote the change, and sees what changes by time alone, as the end of a snooze. PostgreSQL's LISTEN was not taken: the
 * NOTIFY it needs takes a lock at every commit, which halved the speed of taking in events (ADR 0002). A stream ends
 * after some minutes, and when the service stops; the browser asks again by itself, and whether the caller is signed in is
 * looked at again.
 */
@Path("/clinician/worklist/changes")
class WorklistChanges {

    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** Of one caller at one instance; a browser keeps six to a service. */
    private static final int MOST_STREAMS = 12;

    private final Map<String, Integer> streams = new ConcurrentHashMap<>();
    private final WorklistItems items;
    private final CurrentAccess current;
    private final Stopping stopping;

    WorklistChanges(WorklistItems items, CurrentAccess current, Stopping stopping) {
        this.items = items;
        this.current = current;
        this.stopping = stopping;
    }

    /**
     * @param seen marker of the list the page shows
     * @param lastHeard of the change a broken stream told last; counts before {@code seen}
     */
    @GET
    @Blocking // who asks is found out before the stream begins
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "clinicianWorklistChanges", hidden = true)
    public Multi<OutboundSseEvent> changes(
            @QueryParam("seen") String seen, @HeaderParam("Last-Event-ID") String lastHeard, @Context Sse sse) {
        String subject = current.caller().subject();
        begin(subject);
        var told = new AtomicReference<>(lastHeard == null ? seen : lastHeard);
        return Multi.createFrom()
                .ticks()
                .every(BEAT)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(beat -> Uni.createFrom()
                        .item(() -> items.marker(subject))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .map(marker -> event(sse, marker, marker.equals(told.getAndSet(marker))))
                .select()
                .first(LONGEST)
                .select()
                .first(beat -> !stopping.hasBegun())
                .onTermination()
                .invoke(() -> end(subject));
    }

    /** @throws TooManyRequests if the caller has as many as one may have */
    private void begin(String subject) {
        if (streams.merge(subject, 1, Integer::sum) > MOST_STREAMS) {
            end(subject);
            throw new TooManyRequests(LONGEST.toSeconds());
        }
    }

    private void end(String subject) {
        streams.computeIfPresent(subject, (who, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }

    /** A comment keeps proxies from closing a stream on which nothing happens. */
    private static OutboundSseEvent event(Sse sse, String marker, boolean same) {
        var event = sse.newEventBuilder();
        return same
                ? event.comment("still").build()
                : event.id(marker).name("changed").data("").build();
    }
}
