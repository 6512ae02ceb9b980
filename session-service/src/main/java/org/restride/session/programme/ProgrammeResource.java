package org.restride.session.programme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;

@Path("/v1/patients/{patientId}/programme")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@Audited
class ProgrammeResource {

    private final Programme programme;

    ProgrammeResource(Programme programme) {
        this.programme = programme;
    }

    @GET
    @Operation(operationId = "getProgramme", summary = "What one day asks of a patient, and what is done of it")
    public ProgrammeView get(
            @PathParam("patientId") UUID patientId,
            @Parameter(description = "Local day of the patient; today when absent") @QueryParam("date") LocalDate date,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return programme.on(patientId, date, acceptLanguage);
    }
}
