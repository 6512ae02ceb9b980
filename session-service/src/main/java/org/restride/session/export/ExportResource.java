package org.restride.session.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;

@Path("/v1/patients/{patientId}/export")
@Tag(name = "Patients")
@Audited
class ExportResource {

    private static final String ZIP = "application/zip";

    private final PatientExport export;

    ExportResource(PatientExport export) {
        this.export = export;
    }

    @GET
    @Produces(ZIP)
    @Operation(
            operationId = "getExport",
            summary = "Everything held about a patient in all services: JSON with schemas, and CSV")
    @APIResponse(
            responseCode = "200",
            description = "Files by service, schemas, and a manifest that comes last",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("patientId") UUID patientId, @Context RoutingContext request) throws IOException {
        var file = export.write(patientId);
        request.addEndHandler(ended -> file.toFile().delete()); // also when nobody reads it
        StreamingOutput body = out -> Files.copy(file, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"patient-%s.zip\"".formatted(patientId))
                .build();
    }
}
