package org.restride.session.enrolment;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;

@Path("/v1/patients/{patientId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
@Audited
class EnrolmentResource {

    private final Enrolment enrolment;

    EnrolmentResource(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    @POST
    @Path("/enrolment-codes")
    @Operation(
            operationId = "issueEnrolmentCode",
            summary = "A one-time code by which the patient signs in; it is shown this once")
    @APIResponse(responseCode = "201", description = "Codes of this patient that nobody claimed are void")
    public RestResponse<Enrolment.HandedOut> issue(@PathParam("patientId") UUID patientId) {
        return RestResponse.status(RestResponse.Status.CREATED, enrolment.handOut(patientId));
    }

    @DELETE
    @Path("/enrolment")
    @Operation(operationId = "endEnrolment", summary = "End the patient's sign-in; open codes are void too")
    public RestResponse<Void> end(@PathParam("patientId") UUID patientId) {
        enrolment.end(patientId);
        return RestResponse.noContent();
    }
}
