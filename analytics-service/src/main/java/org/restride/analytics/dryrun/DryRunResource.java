package org.restride.analytics.dryrun;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

/** A draft protocol, held against the stored history of patients before it is published. */
@Path("/v1/rule-sandbox/dry-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sandbox")
class DryRunResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DryRunDesk desk;
    private final DryRunLoop loop;

    DryRunResource(DryRunDesk desk, DryRunLoop loop) {
        this.desk = desk;
        this.loop = loop;
    }

    @POST
    @Operation(
            operationId = "startDryRun",
            summary = "Whose recommendation would differ under a draft, and how",
            description =
                    "Compares what the version in force recommends with what the draft would, for each patient on the"
                            + " protocol: a clinician's in their clinics, an author's or reviewer's in all. One at a time for"
                            + " each caller. Nothing is issued, and nobody is told.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location says where it is shown",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    public RestResponse<DryRunView> start(@NotNull @Valid DryRunRequest request) {
        DryRunView begun = desk.begin(request);
        loop.wake();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, begun)
                .location(URI.create("/v1/rule-sandbox/dry-runs/" + begun.dryRunId()))
                .build();
    }

    @GET
    @Path("/{dryRunId}")
    @Operation(
            operationId = "getDryRun",
            summary = "How far a dry run is, and the numbers found until now",
            description = "Numbers about too few patients are left out. Shown to who started it, and to nobody else.")
    public DryRunView get(@PathParam("dryRunId") UUID dryRunId) {
        return desk.get(dryRunId);
    }

    @GET
    @Path("/{dryRunId}/differences")
    @Operation(
            operationId = "listDryRunDifferences",
            summary = "The patients in the caller's care for whom the draft says something else",
            description = "Also those it says nothing of, because it has no such stage. By patient id.")
    public Page<Difference> differences(
            @PathParam("dryRunId") UUID dryRunId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        UUID after = Cursor.parse(cursor, 1).map(key -> Cursor.uuid(key.get(0))).orElse(BEFORE_ALL);
        return desk.differences(dryRunId, after, limit);
    }

    @DELETE
    @Path("/{dryRunId}")
    @Operation(operationId = "deleteDryRun", summary = "Stop a dry run and delete what it found")
    @APIResponse(responseCode = "204", description = "Gone")
    public void delete(@PathParam("dryRunId") UUID dryRunId) {
        desk.delete(dryRunId);
    }
}
