package org.restride.session.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;
import org.restride.session.audit.AuditTrails.AuditPage;

@Path("/v1/patients/{patientId}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Audited
class AuditResource {

    private final AuditTrails trails;

    AuditResource(AuditTrails trails) {
        this.trails = trails;
    }

    @GET
    @Operation(
            operationId = "getAudit",
            summary = "Who read or changed a patient's data, in all services, newest first")
    public AuditPage list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(AuditTrails.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return trails.page(patientId, AuditCursor.parse(cursor), limit);
    }
}
