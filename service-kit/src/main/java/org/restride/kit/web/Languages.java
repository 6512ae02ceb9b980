package org.restride.kit.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages by their BCP 47 tags, and which one a reader gets. */
public final class Languages {

    /** What everything is written in first, and what a reader falls back to. */
    public static final String DEFAULT = "en";

    private Languages() {}

    /**
     * The best of the languages at hand for a reader.
     *
     * @param acceptLanguage the header as it came; null when absent. One that cannot be read counts as absent: it is a
     *     wish, and the answer says which language it is in
     */
    public static String best(String acceptLanguage, Collection<String> available) {
        return Optional.ofNullable(Locale.lookupTag(wishes(acceptLanguage), available))
                .orElse(DEFAULT);
    }

    private static List<Locale.LanguageRange> wishes(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
