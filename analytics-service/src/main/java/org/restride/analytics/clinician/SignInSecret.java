package org.restride.analytics.clinician;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the service not start without the pages' client secret: it also encrypts the session cookie, and without one every
 * instance would make up its own.
 */
@ApplicationScoped
class SignInSecret {

    private static final String NAME = "quarkus.oidc.ui.credentials.secret";
    private static final int LEAST_CHARACTERS = 32;

    private final Optional<String> secret;

    SignInSecret(@ConfigProperty(name = NAME) Optional<String> secret) {
        this.secret = secret;
    }

    void check(@Observes StartupEvent event) {
        if (secret.filter(text -> text.length() >= LEAST_CHARACTERS).isEmpty()) {
            throw new IllegalStateException("Set %s, at least %d characters".formatted(NAME, LEAST_CHARACTERS));
        }
    }
}
