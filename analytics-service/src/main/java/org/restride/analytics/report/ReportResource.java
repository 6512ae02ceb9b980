package org.restride.analytics.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.analytics.access.CareRelation;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.audit.Audited;

@Path("/v1/patients/{patientId}/report")
@Produces({MediaType.APPLICATION_JSON, ReportCsv.TYPE})
@Tag(name = "Reports")
@Audited
class ReportResource {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(ReportCsv.TYPE));

    private final PatientReports reports;

    private final CurrentAccess access;

    ReportResource(PatientReports reports, CurrentAccess access) {
        this.reports = reports;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getReport",
            summary = "Adherence and pain of one patient, as of today",
            description =
                    "Without from and to: the twelve weeks that end today, as the patient counts days. With Accept: text/csv"
                            + " one line for each day; with Accept: application/pdf one page for a record, on A4 or"
                            + " paper=letter, in the language of Accept-Language. Patients get the recommendations upon which a clinician has decided."
                            + " A week says whether it is provisional or final, and what facts that came late made of it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PatientReport.class)),
                @Content(mediaType = ReportCsv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Parameter(
            name = "paper",
            in = ParameterIn.QUERY,
            description = "Of the PDF; a4 unless said otherwise.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"a4", "letter"}))
    public PatientReport get(
            @PathParam("patientId") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @Context HttpHeaders request) {
        requireAcceptable(request);
        return reports.of(patientId, from, to, access.get().relation() == CareRelation.OWN);
    }

    /** With a second class at this path, who accepts none of its forms would be given JSON. */
    private static void requireAcceptable(HttpHeaders request) {
        boolean acceptable = request.getAcceptableMediaTypes().stream()
                .anyMatch(asked -> FORMS.stream().anyMatch(asked::isCompatible));
        if (!acceptable) {
            throw new NotAcceptableException();
        }
    }
}
