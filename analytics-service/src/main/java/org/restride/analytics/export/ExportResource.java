package org.restride.analytics.export;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;

/** The audit entry stands before the first byte is sent. */
@Path("/v1/patients/{patientId}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export")
@Audited
class ExportResource {

    private final PatientExporter exporter;

    ExportResource(PatientExporter exporter) {
        this.exporter = exporter;
    }

    @GET
    @Operation(
            operationId = "getExport",
            summary = "Everything this service knows of one patient",
            description =
                    "This service's part; session-service gives out the whole. An answer that breaks off is no JSON.")
    @APIResponse(
            responseCode = "200",
            description = "Sent as it is read",
            content = @Content(schema = @Schema(implementation = PatientExport.class)))
    public StreamingOutput export(@PathParam("patientId") UUID patientId) {
        return out -> exporter.write(patientId, out);
    }
}
