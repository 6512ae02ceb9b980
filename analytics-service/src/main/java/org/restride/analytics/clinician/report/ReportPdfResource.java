package org.restride.analytics.clinician.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.clinician.print.Paper;
import org.restride.analytics.clinician.print.SheetPdf;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.clinician.words.Language;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.audit.Audited;

/** The report as a page for a record, where a caller of the API asks for a PDF. */
@Path("/v1/patients/{patientId}/report")
@Produces(SheetPdf.TYPE + ";qs=0.5") // who takes anything gets JSON
@Audited
class ReportPdfResource {

    private final Sheets sheets;
    private final CurrentAccess access;

    ReportPdfResource(Sheets sheets, CurrentAccess access) {
        this.sheets = sheets;
        this.access = access;
    }

    /** The OpenAPI document has it with {@code getReport}: one path has one operation there. */
    @GET
    @Operation(operationId = "getReportPdf", hidden = true)
    public Response get(
            @PathParam("patientId") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("paper") String paper,
            @Context HttpHeaders request) {
        Paper chosen = Paper.named(paper);
        boolean forPatient = access.get().relation() == CareRelation.OWN;
        byte[] page =
                SheetPdf.of(sheets.of(patientId, from, to, forPatient, Glossary.in(Language.of(request))), chosen);
        return Response.ok(page, SheetPdf.TYPE).build();
    }
}
