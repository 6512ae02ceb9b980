package org.restride.analytics.progression;

import java.util.Map;
import java.util.stream.Collectors;
import org.restride.analytics.progression.decision.PatientText;
import org.restride.analytics.progression.phrase.TextFile;

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
        Map<String, String> spanish = TextFile.read("patient-texts.es.properties");
        return TextFile.read("patient-texts.en.properties").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        english -> new PatientText(english.getValue(), spanish.get(english.getKey()))));
    }
}
