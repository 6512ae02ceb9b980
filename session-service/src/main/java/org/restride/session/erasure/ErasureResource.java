package org.restride.session.erasure;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.RevisionTag;

@Path("/v1/patients/{patientId}")
@Tag(name = "Patients")
@Audited
class ErasureResource {

    private final Erasure erasure;

    ErasureResource(Erasure erasure) {
        this.erasure = erasure;
    }

    @DELETE
    @Operation(
            operationId = "erasePatient",
            summary = "Delete everything about a patient in all services, for ever; the patient's revision in If-Match")
    public RestResponse<Void> erase(@PathParam("patientId") UUID patientId, @HeaderParam("If-Match") String ifMatch) {
        erasure.erase(patientId, RevisionTag.parse(ifMatch));
        return RestResponse.noContent();
    }
}
