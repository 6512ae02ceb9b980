package org.restride.session.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.restride.kit.web.Languages;
import org.restride.session.programme.ProgrammeView.Lock;
import org.restride.session.programme.ProgrammeView.Progression;

/** What a patient is told about a lock; ships with this service. */
@ApplicationScoped
class ProgrammeTexts {

    private static final String FILE = "progression-locks.json";

    private final Map<Lock, Map<String, String>> locks;

    ProgrammeTexts(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            locks = new EnumMap<>(json.readValue(in, new TypeReference<Map<Lock, Map<String, String>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Progression locked(Lock lock, String acceptLanguage) {
        Map<String, String> texts = locks.get(lock);
        String language = Languages.best(acceptLanguage, texts.keySet());
        return new Progression(true, lock, language, texts.get(language));
    }
}
