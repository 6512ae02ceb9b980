package org.restride.analytics.clinician;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.clinician.page.Back;
import org.restride.analytics.clinician.words.Language;

/** Remembers in a cookie which language a person chose. */
@Path("/clinician/language")
class LanguageChoice {

    private static final int A_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

    @POST
    @Operation(operationId = "clinicianLanguage", hidden = true)
    public Response choose(@FormParam("language") String code, @FormParam("back") String back) {
        Language language = Language.named(code).orElse(Language.EN);
        return Response.seeOther(Back.to(back))
                .cookie(new NewCookie.Builder(Language.COOKIE)
                        .value(language.code())
                        .path("/clinician")
                        .maxAge(A_YEAR)
                        .sameSite(SameSite.LAX)
                        .httpOnly(true)
                        .build())
                .build();
    }
}
