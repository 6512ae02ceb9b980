package org.restride.analytics.recommendation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.Decision;

/**
 * The Spanish of a decision, which is stored beside its record. The record has plain English strings, as engine 2.0 wrote
 * and reads them: instances of the version before run on the same tables.
 */
final class SpanishTexts {

    private SpanishTexts() {}

    /** In the order in which the decision has them. */
    static List<String> of(Decision decision) {
        List<String> texts = new ArrayList<>();
        decision.saying(text -> {
            texts.add(text.es());
            return text;
        });
        return texts;
    }

    static Decision beside(Decision english, List<String> texts) {
        Iterator<String> spanish = texts.iterator();
        return english.saying(text -> new ClinicianText(text.en(), spanish.next()));
    }

    static ObjectMapper leftOutBy(ObjectMapper json) {
        return json.copy().addMixIn(ClinicianText.class, PlainEnglish.class);
    }

    private abstract static class PlainEnglish {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ClinicianText english(String en) {
            return ClinicianText.english(en);
        }

        @JsonValue
        abstract String en();
    }
}
