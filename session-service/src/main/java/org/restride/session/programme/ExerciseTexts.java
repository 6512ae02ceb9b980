package org.restride.session.programme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.ExerciseText;
import org.restride.events.ProtocolPublished.Translation;
import org.restride.kit.web.Languages;

/** The texts of a protocol's exercises in the language of a reader, each in English where that one is missing. */
final class ExerciseTexts {

    private final Map<String, ExerciseText> texts;
    private final String acceptLanguage;

    ExerciseTexts(ProtocolPublished protocol, String acceptLanguage) {
        this.texts = protocol.exercises().stream().collect(Collectors.toMap(ExerciseText::code, Function.identity()));
        this.acceptLanguage = acceptLanguage;
    }

    /** For an exercise without any text, its code as a name. */
    Translation of(String exerciseCode) {
        ExerciseText text = texts.get(exerciseCode);
        if (text == null) {
            String name = exerciseCode.toLowerCase(Locale.ROOT).replace('_', ' ');
            return new Translation(Languages.DEFAULT, name, List.of(), List.of(), List.of(), List.of());
        }
        List<Translation> all = Stream.concat(Stream.of(english(text)), text.translations().stream())
                .toList();
        String language = Languages.best(
                acceptLanguage, all.stream().map(Translation::language).toList());
        return all.stream()
                .filter(translation -> translation.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static Translation english(ExerciseText text) {
        return new Translation(
                Languages.DEFAULT, text.name(), text.instructions(), text.cues(), text.precautions(), text.easier());
    }
}
