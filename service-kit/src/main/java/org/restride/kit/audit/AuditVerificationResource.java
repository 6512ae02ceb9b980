package org.restride.kit.audit;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
class AuditVerificationResource {

    private final AuditVerifier verifier;

    AuditVerificationResource(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    @POST
    @Operation(operationId = "verifyAudit", summary = "Recompute the chain of the audit trail and check its signatures")
    public AuditVerification verify() {
        return verifier.verify();
    }
}
