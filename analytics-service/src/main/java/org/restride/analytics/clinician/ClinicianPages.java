package org.restride.analytics.clinician;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;

/** Pages for people who signed in; no part of the API. */
@Path("/clinician")
@Produces(MediaType.TEXT_HTML)
class ClinicianPages {

    private static final int MOST_LISTED = 200;

    private final PatientsInCare patients;
    private final CurrentAccess current;
    private final AuditTrail audit;
    private final SecurityIdentity identity;

    ClinicianPages(PatientsInCare patients, CurrentAccess current, AuditTrail audit, SecurityIdentity identity) {
        this.patients = patients;
        this.current = current;
        this.audit = audit;
        this.identity = identity;
    }

    record Home(String clinician, List<ListedPatient> patients, boolean more) implements TemplateInstance {}

    record SignedOut() implements TemplateInstance {}

    /** Each patient shown is noted as read. */
    @GET
    @Transactional
    @Operation(operationId = "clinicianHome", hidden = true)
    public TemplateInstance home() {
        var found = patients.of(current.caller().subject(), MOST_LISTED + 1);
        var shown = found.subList(0, Math.min(found.size(), MOST_LISTED));
        audit.note(
                current.get(),
                Trace.READ,
                shown.stream().map(ListedPatient::patientId).toList());
        return new Home(name(), shown, found.size() > shown.size());
    }

    @GET
    @Path("signed-out")
    @Operation(operationId = "clinicianSignedOut", hidden = true)
    public TemplateInstance signedOut() {
        return new SignedOut();
    }

    /** What the identity provider says to call the person; it need not say anything but the subject. */
    private String name() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity.getPrincipal().getName();
        }
        return Stream.of("name", "preferred_username", "sub")
                .map(claim -> token.<String>getClaim(claim))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElseThrow();
    }
}
