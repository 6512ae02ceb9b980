package org.restride.analytics.rebuild;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
class RebuildResource {

    private final RebuildProgress progress;
    private final RebuildLoop loop;

    RebuildResource(RebuildProgress progress, RebuildLoop loop) {
        this.progress = progress;
        this.loop = loop;
    }

    @POST
    @Operation(
            operationId = "startRebuild",
            summary = "Compute everything again while the service goes on",
            description = "One at a time. The result has the same bytes, unless something was wrong before.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    public RestResponse<RebuildView> start(@NotNull @Valid RebuildRequest request) {
        RebuildView begun = progress.begin(request.source());
        loop.wake();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, begun)
                .location(URI.create("/v1/rebuilds/" + begun.rebuildId()))
                .build();
    }

    @GET
    @Path("/{rebuildId}")
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
    public RebuildView get(@PathParam("rebuildId") UUID rebuildId) {
        return progress.of(rebuildId);
    }
}
