package org.restride.analytics.clinician.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.restride.analytics.clinician.words.Language;

/** Makes the frame for whoever asks. */
@ApplicationScoped
public class Frames {

    private final SecurityIdentity identity;

    Frames(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Frame of(HttpHeaders request, String path) {
        return new Frame(name(), Language.of(request), path);
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
