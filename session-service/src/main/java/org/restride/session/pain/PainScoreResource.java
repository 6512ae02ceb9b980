package org.restride.session.pain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Page;
import org.restride.session.record.RecordDesk;

@Path("/v1/patients/{patientId}/pain-scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pain scores")
@Audited
class PainScoreResource {

    private final PainScoreType type;
    private final RecordDesk desk;

    PainScoreResource(PainScoreType type, RecordDesk desk) {
        this.type = type;
        this.desk = desk;
    }

    @PUT
    @Path("/{painScoreId}")
    @Operation(operationId = "putPainScore", summary = "Record a pain score, or correct it with If-Match")
    public RestResponse<PainScoreView> put(
            @PathParam("patientId") UUID patientId,
            @PathParam("painScoreId") UUID painScoreId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordPainScoreRequest request) {
        return desk.put(type, patientId, painScoreId, request, ifMatch);
    }

    @GET
    @Path("/{painScoreId}")
    @Operation(operationId = "getPainScore", summary = "One pain score as it stands now, also when voided")
    public RestResponse<PainScoreView> get(
            @PathParam("patientId") UUID patientId, @PathParam("painScoreId") UUID painScoreId) {
        return desk.get(type, patientId, painScoreId);
    }

    @GET
    @Path("/{painScoreId}/revisions")
    @Operation(operationId = "listPainScoreRevisions", summary = "All revisions of a pain score, oldest first")
    public List<PainScoreView> revisions(
            @PathParam("patientId") UUID patientId, @PathParam("painScoreId") UUID painScoreId) {
        return desk.revisions(type, patientId, painScoreId);
    }

    @DELETE
    @Path("/{painScoreId}")
    @Operation(operationId = "voidPainScore", summary = "Take a pain score back; its content is kept")
    public RestResponse<Void> markVoided(
            @PathParam("patientId") UUID patientId,
            @PathParam("painScoreId") UUID painScoreId,
            @HeaderParam("If-Match") String ifMatch) {
        return desk.markVoided(type, patientId, painScoreId, ifMatch);
    }

    @POST
    @Path("/{painScoreId}/restoration")
    @Operation(operationId = "restorePainScore", summary = "Bring a voided pain score back")
    public RestResponse<PainScoreView> restore(
            @PathParam("patientId") UUID patientId,
            @PathParam("painScoreId") UUID painScoreId,
            @HeaderParam("If-Match") String ifMatch) {
        return desk.restore(type, patientId, painScoreId, ifMatch);
    }

    @GET
    @Operation(operationId = "listPainScores", summary = "Pain scores of a patient, newest first")
    public Page<PainScoreView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("includeVoided") @DefaultValue("false") boolean includeVoided,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return desk.list(type, patientId, from, to, includeVoided, limit, cursor);
    }
}
