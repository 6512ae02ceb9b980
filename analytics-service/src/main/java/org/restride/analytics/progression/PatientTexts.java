package org.restride.analytics.progression;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.restride.analytics.progression.decision.PatientText;

/** What a patient may be told of each reason (RULES 8.5), from {@code patient-texts.en} and {@code .es}. */
final class PatientTexts {

    private static final Map<String, PatientText> BY_CODE = load();

    private PatientTexts() {}

    /** Of the code; of the decision it leads to where a protocol has a criterion of its own. */
    static PatientText of(String code, String decision) {
        return BY_CODE.getOrDefault(code, of(decision));
    }

    static PatientText of(String code) {
        return BY_CODE.get(code);
    }

    private static Map<String, PatientText> load() {
        Properties english = read("patient-texts.en.properties");
        Properties spanish = read("patient-texts.es.properties");
        Map<String, PatientText> texts = new HashMap<>();
        english.stringPropertyNames()
                .forEach(
                        code -> texts.put(code, new PatientText(english.getProperty(code), spanish.getProperty(code))));
        return texts;
    }

    private static Properties read(String name) {
        var texts = new Properties();
        try (InputStream file = PatientTexts.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return texts;
    }
}
