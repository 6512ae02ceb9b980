package org.restride.session.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

@Path("/v1/patients/{patientId}/stage-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stage decisions")
@Audited
class StageDecisionResource {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final StageDecider decider;
    private final StageDecisions decisions;

    StageDecisionResource(StageDecider decider, StageDecisions decisions) {
        this.decider = decider;
        this.decisions = decisions;
    }

    @POST
    @Operation(
            operationId = "decideStage",
            summary = "Accept, modify or override a recommendation, or decide without one",
            description = "The plan changes in the same transaction. The same decision again is answered 200.")
    public RestResponse<StageDecisionView> decide(
            @PathParam("patientId") UUID patientId, @NotNull @Valid StageDecisionRequest request) {
        var decided = decider.decide(patientId, request);
        return RestResponse.status(
                decided.created() ? Status.CREATED : Status.OK,
                StageDecisionView.of(decided.decision(), request.note()));
    }

    @GET
    @Operation(operationId = "listStageDecisions", summary = "Decisions about the stage of a patient, newest first")
    public Page<StageDecisionView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var after = Cursor.parse(cursor, 2);
        Instant decidedAt = after.map(key -> Cursor.instant(key.get(0))).orElse(LATEST);
        UUID decisionId = after.map(key -> Cursor.uuid(key.get(1))).orElse(HIGHEST);
        return Page.of(
                        decisions.before(patientId, decidedAt, decisionId, limit + 1),
                        limit,
                        decision -> List.of(
                                decision.decidedAt.toString(),
                                decision.key.decisionId().toString()))
                .map(decision -> StageDecisionView.of(decision.asAnnounced(), decision.note()));
    }
}
