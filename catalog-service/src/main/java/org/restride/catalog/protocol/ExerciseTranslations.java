package org.restride.catalog.protocol;

import java.util.List;
import java.util.stream.Stream;
import org.restride.catalog.exercise.ExerciseContent;
import org.restride.catalog.text.Localized;
import org.restride.events.ProtocolPublished.Translation;
import org.restride.kit.web.Languages;

/** What a patient reads of an exercise in other languages than English, for each in which none of it is missing. */
class ExerciseTranslations {

    private ExerciseTranslations() {}

    static List<Translation> of(ExerciseContent exercise) {
        return exercise.name().byLanguage().keySet().stream()
                .filter(language -> !language.equals(Languages.DEFAULT))
                .filter(language -> Stream.of(exercise.instructions(), exercise.cues(), exercise.precautions())
                        .allMatch(texts -> areIn(language, texts)))
                .map(language -> in(language, exercise))
                .toList();
    }

    private static Translation in(String language, ExerciseContent exercise) {
        return new Translation(
                language,
                exercise.name().in(language),
                texts(language, exercise.instructions()),
                texts(language, exercise.cues()),
                texts(language, exercise.precautions()),
                areIn(language, exercise.regressions()) ? texts(language, exercise.regressions()) : List.of());
    }

    private static boolean areIn(String language, List<Localized> texts) {
        return texts.stream().allMatch(text -> text.byLanguage().containsKey(language));
    }

    private static List<String> texts(String language, List<Localized> texts) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
