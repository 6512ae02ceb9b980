package org.restride.session.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clinic-admin that configuration names: makes clinics, and administers each of them. */
@ApplicationScoped
public class FirstAdmin {

    private final Optional<String> subject;

    FirstAdmin(@ConfigProperty(name = "restride.clinic.first-admin") Optional<String> subject) {
        this.subject = subject;
    }

    public boolean is(String caller) {
        return subject.filter(caller::equals).isPresent();
    }
}
