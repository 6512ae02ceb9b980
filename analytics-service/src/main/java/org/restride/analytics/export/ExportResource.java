package org.restride.analytics.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.analytics.access.CareRelation;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.audit.Audited;

/** The audit entry stands before the first byte is sent. */
@Path("/v1/patients/{patientId}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export")
@Audited
class ExportResource {

    private final ExportSpool spool;

    private final CurrentAccess access;

    ExportResource(ExportSpool spool, CurrentAccess access) {
        this.spool = spool;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getExport",
            summary = "Everything this service knows of one patient",
            description =
                    "This service's part; session-service gives out the whole. An answer that breaks off is no JSON."
                            + " Patients get the recommendations upon which a clinician has decided.")
    @APIResponse(
            responseCode = "200",
            description = "Sent once it is complete",
            content = @Content(schema = @Schema(implementation = PatientExport.class)))
    public Response export(@PathParam("patientId") UUID patientId, @Context RoutingContext request) throws IOException {
        SpooledExport export = spool.write(patientId, access.get().relation() == CareRelation.OWN);
        closeWithAnswer(request, export);
        StreamingOutput body = export::sendTo;
        // With the length, nobody takes an answer that breaks off for a whole one.
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_LENGTH, export.size())
                .build();
    }

    /** An answer that is never begun, or whose reader is gone, does not come to the end of its body. */
    private static void closeWithAnswer(RoutingContext request, SpooledExport export) {
        request.addEndHandler(ended -> export.close());
        if (request.response().closed()) { // before anybody was told
            export.close();
        }
    }
}
