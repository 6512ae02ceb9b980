package org.restride.kit.republication;

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

@Path("/v1/republications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
class RepublicationResource {

    private final Republications republications;
    private final RepublicationLoop loop;

    RepublicationResource(Republications republications, RepublicationLoop loop) {
        this.republications = republications;
        this.loop = loop;
    }

    @POST
    @Operation(
            operationId = "startRepublication",
            summary = "Publish again everything this service has published",
            description =
                    "For a reader or a broker that lost it. Who has it already takes it for a repetition. One at a time.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = RepublicationView.class)))
    public RestResponse<RepublicationView> start() {
        Republication begun = republications.begin();
        loop.wake();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, RepublicationView.of(begun))
                .location(URI.create("/v1/republications/" + begun.id()))
                .build();
    }

    @GET
    @Path("/{republicationId}")
    @Operation(operationId = "getRepublication", summary = "How far a republication is")
    public RepublicationView get(@PathParam("republicationId") UUID republicationId) {
        return RepublicationView.of(republications.find(republicationId).orElseThrow(RepublicationNotFound::new));
    }
}
