package org.restride.session.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.RevisionTag;

@Path("/v1/patients/{patientId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Care team")
@Audited
class CareTeamResource {

    private final CareTeam team;

    CareTeamResource(CareTeam team) {
        this.team = team;
    }

    /** @param until the first moment at which the record is closed again */
    record BreakGlassView(Instant until) {}

    @GET
    @Path("/care-team")
    @Operation(operationId = "getCareTeam", summary = "Who treats a patient, and who else has the record open")
    public RestResponse<CareTeamView> get(@PathParam("patientId") UUID patientId) {
        return answer(patientId);
    }

    @PUT
    @Path("/care-team")
    @Operation(
            operationId = "putCareTeam",
            summary = "Say who treats a patient, with the patient's revision in If-Match")
    public RestResponse<CareTeamView> put(
            @PathParam("patientId") UUID patientId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PutCareTeamRequest request) {
        team.put(patientId, request.members(), RevisionTag.parse(ifMatch));
        return answer(patientId);
    }

    @POST
    @Path("/break-glass")
    @Operation(
            operationId = "breakGlass",
            summary = "Open the record of a patient of the own clinic without being on the care team, for a reason")
    @APIResponse(responseCode = "201", description = "Open for some hours")
    public RestResponse<BreakGlassView> breakGlass(
            @PathParam("patientId") UUID patientId, @NotNull @Valid BreakGlassRequest request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new BreakGlassView(team.breakGlass(patientId, request.reason()).until()));
    }

    private RestResponse<CareTeamView> answer(UUID patientId) {
        CareTeamView view = team.view(patientId);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", RevisionTag.of(view.revision()))
                .build();
    }
}
