package org.restride.analytics.progression.phrase;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A language of clinicians, with its sentences from {@code clinician-texts.en} or {@code .es} and its way to write numbers. */
public enum Tongue {
    ENGLISH("en"),
    SPANISH("es");

    private final Map<String, Sentence> sentences;
    private final String decimalPoint;

    Tongue(String code) {
        sentences = TextFile.read("clinician-texts.%s.properties".formatted(code)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Sentence.of(entry.getValue())));
        decimalPoint = say("decimal.point");
    }

    String say(String key, Object... figures) {
        return Objects.requireNonNull(sentences.get(key), key).with(this, figures);
    }

    /** @param number as Java writes it */
    String number(String number) {
        return number.replace(".", decimalPoint);
    }
}
