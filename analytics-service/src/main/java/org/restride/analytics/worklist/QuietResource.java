package org.restride.analytics.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.RevisionTag;

@Path("/v1/patients/{patientId}/quiet-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist")
@Audited
class QuietResource {

    private final QuietRegistry registry;

    QuietResource(QuietRegistry registry) {
        this.registry = registry;
    }

    @GET
    @Operation(
            operationId = "getQuietSettings",
            summary = "Of which kinds a patient's items are left out of the worklist, until when and why")
    public RestResponse<QuietSettings> get(@PathParam("patientId") UUID patientId) {
        return answer(Status.OK, registry.of(patientId));
    }

    @PUT
    @Operation(
            operationId = "putQuietSettings",
            summary = "Say of which kinds a patient's items are left out of the worklist",
            description = "All of them at once. Warning symptoms, emergencies and urgent referrals are never quiet.")
    public RestResponse<QuietSettings> put(
            @PathParam("patientId") UUID patientId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid QuietSettingsRequest request) {
        var put = registry.put(patientId, RevisionTag.parse(ifMatch), request);
        return answer(put.created() ? Status.CREATED : Status.OK, put.settings());
    }

    /** What nobody has ever set has no revision to name. */
    private static RestResponse<QuietSettings> answer(Status status, QuietSettings settings) {
        var answer = ResponseBuilder.create(status, settings);
        if (settings.revision() > 0) {
            answer.header(HttpHeaders.ETAG, RevisionTag.of(settings.revision()));
        }
        return answer.build();
    }
}
