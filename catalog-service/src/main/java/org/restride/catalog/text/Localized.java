package org.restride.catalog.text;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.restride.kit.web.Languages;

/**
 * One text in every language it was written in. Stored and authored as {@code {"en": "Bridge", "es": "Puente"}}; a plain
 * string is English. Readers see the text of their language alone.
 *
 * @param byLanguage texts by language tag, never empty
 */
@JsonSerialize(using = LocalizedSerializer.class)
@JsonDeserialize(using = LocalizedDeserializer.class)
public record Localized(Map<String, String> byLanguage) implements InLanguages<String> {

    public Localized {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** A text in English, the language everything is written in first. */
    public static Localized english(String text) {
        return new Localized(Map.of(Languages.DEFAULT, text));
    }
}
