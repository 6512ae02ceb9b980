package org.restride.analytics.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;

@Path("/v1/patients/{patientId}/report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@Audited
class ReportResource {

    private final PatientReports reports;

    ReportResource(PatientReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "getReport",
            summary = "Adherence and pain of one patient, as of today",
            description = "Without from and to: the twelve weeks that end today, as the patient counts days.")
    public PatientReport get(
            @PathParam("patientId") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return reports.of(patientId, from, to);
    }
}
