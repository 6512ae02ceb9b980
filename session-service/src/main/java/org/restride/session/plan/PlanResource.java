package org.restride.session.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.events.PlanChanged;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;
import org.restride.kit.web.RevisionTag;
import org.restride.session.plan.PlanProblems.PlanNotFound;
import org.restride.session.protocol.Protocols;

@Path("/v1/patients/{patientId}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
@Audited
class PlanResource {

    private final Planner planner;
    private final PlanRevisions revisions;
    private final Protocols protocols;

    PlanResource(Planner planner, PlanRevisions revisions, Protocols protocols) {
        this.planner = planner;
        this.revisions = revisions;
        this.protocols = protocols;
    }

    @PUT
    @Operation(operationId = "putPlan", summary = "Give a patient a plan, or change it with If-Match")
    public RestResponse<PlanView> put(
            @PathParam("patientId") UUID patientId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PutPlanRequest request) {
        var planned = planner.put(patientId, request, RevisionTag.parse(ifMatch));
        return answer(planned.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, planned.plan());
    }

    @POST
    @Path("/previews")
    @Operation(
            operationId = "previewPlan",
            summary = "What putting this plan would change against the current revision; nothing is stored")
    public PlanPreview preview(
            @PathParam("patientId") UUID patientId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PutPlanRequest request) {
        return planner.preview(patientId, request, RevisionTag.parse(ifMatch));
    }

    @GET
    @Operation(operationId = "getPlan", summary = "The newest revision of the plan")
    public RestResponse<PlanView> get(@PathParam("patientId") UUID patientId) {
        var latest = revisions.latest(patientId).orElseThrow(PlanNotFound::new);
        return answer(RestResponse.Status.OK, latest.asAnnounced());
    }

    @GET
    @Path("/revisions")
    @Operation(operationId = "listPlanRevisions", summary = "All revisions of the plan, oldest first")
    public Page<PlanView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        int after =
                Cursor.parse(cursor, 1).map(key -> Cursor.number(key.get(0))).orElse(0);
        return Page.of(
                        revisions.after(patientId, after, limit + 1),
                        limit,
                        revision -> List.of(Integer.toString(revision.key.revision())))
                .map(revision -> view(revision.asAnnounced()));
    }

    private PlanView view(PlanChanged plan) {
        return PlanView.of(plan, protocols.needsSignOff(plan.protocol()));
    }

    private RestResponse<PlanView> answer(RestResponse.Status status, PlanChanged plan) {
        return RestResponse.ResponseBuilder.create(status, view(plan))
                .header("ETag", RevisionTag.of(plan.revision()))
                .build();
    }
}
