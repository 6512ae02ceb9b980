package org.restride.session.symptom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Page;
import org.restride.session.record.RecordDesk;

@Path("/v1/patients/{patientId}/symptom-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Symptom reports")
@Audited
class SymptomReportResource {

    private final SymptomReportType type;
    private final RecordDesk desk;

    SymptomReportResource(SymptomReportType type, RecordDesk desk) {
        this.type = type;
        this.desk = desk;
    }

    @PUT
    @Path("/{symptomReportId}")
    @Operation(
            operationId = "putSymptomReport",
            summary = "Record the answers to the warning-symptom screen, or correct it with If-Match")
    public RestResponse<SymptomReportView> put(
            @PathParam("patientId") UUID patientId,
            @PathParam("symptomReportId") UUID symptomReportId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordSymptomsRequest request) {
        return desk.put(type, patientId, symptomReportId, request, ifMatch);
    }

    @GET
    @Path("/{symptomReportId}")
    @Operation(operationId = "getSymptomReport", summary = "One symptom report as it stands now, also when voided")
    public RestResponse<SymptomReportView> get(
            @PathParam("patientId") UUID patientId, @PathParam("symptomReportId") UUID symptomReportId) {
        return desk.get(type, patientId, symptomReportId);
    }

    @GET
    @Path("/{symptomReportId}/revisions")
    @Operation(operationId = "listSymptomReportRevisions", summary = "All revisions of a symptom report, oldest first")
    public List<SymptomReportView> revisions(
            @PathParam("patientId") UUID patientId, @PathParam("symptomReportId") UUID symptomReportId) {
        return desk.revisions(type, patientId, symptomReportId);
    }

    @DELETE
    @Path("/{symptomReportId}")
    @Operation(operationId = "voidSymptomReport", summary = "Take a symptom report back; flags it raised stay open")
    public RestResponse<Void> markVoided(
            @PathParam("patientId") UUID patientId,
            @PathParam("symptomReportId") UUID symptomReportId,
            @HeaderParam("If-Match") String ifMatch) {
        return desk.markVoided(type, patientId, symptomReportId, ifMatch);
    }

    @POST
    @Path("/{symptomReportId}/restoration")
    @Operation(operationId = "restoreSymptomReport", summary = "Bring a voided symptom report back")
    public RestResponse<SymptomReportView> restore(
            @PathParam("patientId") UUID patientId,
            @PathParam("symptomReportId") UUID symptomReportId,
            @HeaderParam("If-Match") String ifMatch) {
        return desk.restore(type, patientId, symptomReportId, ifMatch);
    }

    @GET
    @Operation(operationId = "listSymptomReports", summary = "Symptom reports of a patient, newest first")
    public Page<SymptomReportView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("includeVoided") @DefaultValue("false") boolean includeVoided,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return desk.list(type, patientId, from, to, includeVoided, limit, cursor);
    }
}
