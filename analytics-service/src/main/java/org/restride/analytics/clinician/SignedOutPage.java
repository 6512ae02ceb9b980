package org.restride.analytics.clinician;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.clinician.words.Language;

/** Where the identity provider sends people back to after it signed them out. */
@Path("/clinician/signed-out")
@Produces(MediaType.TEXT_HTML)
class SignedOutPage {

    record SignedOut() implements TemplateInstance {}

    @GET
    @Operation(operationId = "clinicianSignedOut", hidden = true)
    public TemplateInstance signedOut(@Context HttpHeaders request) {
        return new SignedOut().setLocale(Language.of(request).locale());
    }
}
