package org.restride.catalog.text;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that each language has its own number of, such as other names of an exercise. A plain list is English.
 *
 * @param byLanguage words by language tag
 */
@JsonSerialize(using = LocalizedSerializer.class)
@JsonDeserialize(using = LocalizedListDeserializer.class)
public record LocalizedList(Map<String, List<String>> byLanguage) implements InLanguages<List<String>> {

    public LocalizedList {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }
}
