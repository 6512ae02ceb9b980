package org.restride.analytics.replay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.analytics.ingest.RecordPlace;
import org.restride.analytics.ingest.RejectedEventList;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

@Path("/v1/rejected-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
class RejectedEventResource {

    private final RejectedEventList rejected;
    private final Replayer replayer;

    RejectedEventResource(RejectedEventList rejected, Replayer replayer) {
        this.rejected = rejected;
        this.replayer = replayer;
    }

    @GET
    @Operation(
            operationId = "listRejectedEvents",
            summary = "Events that could not be taken in, by topic, partition and offset",
            description = "Where they stand and why, never what they say or of whom.")
    public Page<RejectedEventView> list(
            @Parameter(description = "Only those of this topic") @QueryParam("topic") String topic,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        RecordPlace after = Cursor.parse(cursor, 3)
                .map(key -> new RecordPlace(key.get(0), Cursor.number(key.get(1)), Cursor.longNumber(key.get(2))))
                .orElse(RecordPlace.BEFORE_ALL);
        return Page.of(
                        rejected.after(after, topic, limit + 1),
                        limit,
                        event -> List.of(
                                event.place().topic(),
                                Integer.toString(event.place().partition()),
                                Long.toString(event.place().offset())))
                .map(RejectedEventView::of);
    }

    @POST
    @Path("/replays")
    @Operation(
            operationId = "replayRejectedEvents",
            summary = "Try all rejected events again, or those of one topic",
            description =
                    "After a release that understands them, or when what was wrong was put right. Answered when all"
                            + " were tried; it goes on when the caller is gone.")
    public ReplayOutcome replayAll(
            @Parameter(description = "Only those of this topic") @QueryParam("topic") String topic) {
        return replayer.replayAll(topic);
    }

    @POST
    @Path("/{topic}/{partition}/{offset}/replays")
    @Operation(operationId = "replayRejectedEvent", summary = "Try one rejected event again")
    public ReplayOutcome replay(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        return replayer.replay(new RecordPlace(topic, partition, offset));
    }
}
