package org.restride.kit.text;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Fixes how numbers are written where no locale is named: the reasons of a recommendation must read the same on every
 * machine, whatever the digits and decimal points of its owner. {@link Locale#US} is also the one for which the JVM looks
 * nothing up.
 */
@ApplicationScoped
class SameWordsEverywhere {

    void begin(@Observes @Priority(1) StartupEvent event) {
        Locale.setDefault(Locale.US);
    }
}
