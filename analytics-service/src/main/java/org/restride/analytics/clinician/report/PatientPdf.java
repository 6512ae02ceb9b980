package org.restride.analytics.clinician.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.clinician.print.Paper;
import org.restride.analytics.clinician.print.SheetPdf;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.clinician.words.Language;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReports;
import org.restride.kit.audit.Audited;

/** The page for a record, for a clinician who is signed in to the pages; their session is not one of the API. */
@Path("/clinician/patients/{patientId}/report.pdf")
@Produces(SheetPdf.TYPE)
@Audited
class PatientPdf {

    private final PatientReports reports;
    private final Sheets sheets;

    PatientPdf(PatientReports reports, Sheets sheets) {
        this.reports = reports;
        this.sheets = sheets;
    }

    @GET
    @Operation(operationId = "clinicianPatientPdf", hidden = true)
    public byte[] get(
            @PathParam("patientId") UUID patientId,
            @QueryParam("period") String period,
            @QueryParam("paper") String paper,
            @Context HttpHeaders request) {
        Paper chosen = Paper.named(paper);
        PatientReport report =
                reports.ofLast(patientId, ShownPeriod.named(period).days());
        return SheetPdf.of(sheets.of(report, false, Glossary.in(Language.of(request))), chosen);
    }
}
