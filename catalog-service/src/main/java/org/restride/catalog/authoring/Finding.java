package org.restride.catalog.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.text.LanguageInventory;

/**
 * One thing that is wrong with a draft, or that its reviewer should look at.
 *
 * @param rule stable name of the rule that found it
 * @param place where in the content, as a JSON pointer; empty for the draft as a whole
 */
@Schema(name = "Finding")
public record Finding(Severity severity, String rule, String place, String message) {

    /** Whether it stands in the way. */
    public enum Severity {
        /** No review before it is mended. */
        ERROR,
        /** The reviewer decides. */
        WARNING
    }

    /** Stands in the way of a review. */
    public static Finding error(String rule, String place, String message, Object... arguments) {
        return new Finding(Severity.ERROR, rule, place, message.formatted(arguments));
    }

    /** For the reviewer to decide. */
    public static Finding warning(String rule, String place, String message, Object... arguments) {
        return new Finding(Severity.WARNING, rule, place, message.formatted(arguments));
    }

    /** What each language lacks that is there in part. */
    public static List<Finding> untranslated(LanguageInventory languages) {
        return languages.mentioned().stream()
                .flatMap(language -> languages.lacking(language).stream()
                        .map(place -> warning(
                                "untranslated",
                                place,
                                "Nothing in %s: its readers get all of it in English",
                                language)))
                .toList();
    }

    boolean stops() {
        return severity == Severity.ERROR;
    }
}
