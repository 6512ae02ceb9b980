package org.restride.catalog.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.catalog.exercise.ExerciseContent;
import org.restride.catalog.text.Localized;
import org.restride.events.ProtocolPublished.Translation;

class ExerciseTranslationsTest {

    private static final Localized BRIDGE = in("en", "Bridge", "es", "Puente");
    private static final Localized LIFT = in("en", "Lift the hips", "es", "Levante la cadera");
    private static final Localized SLOWLY = in("en", "Slowly", "es", "Despacio");
    private static final Localized STOP = in("en", "Stop at pain", "es", "Pare si duele");
    private static final Localized LOWER = in("en", "Lift less", "es", "Levante menos");

    private static Localized in(String language, String text, String other, String otherText) {
        return new Localized(Map.of(language, text, other, otherText));
    }

    private static ExerciseContent exercise(
            Localized name, List<Localized> instructions, List<Localized> precautions, List<Localized> regressions) {
        return new ExerciseContent(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                instructions,
                List.of(SLOWLY),
                precautions,
                null,
                null,
                regressions,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void a_language_in_which_nothing_is_missing_is_a_translation() {
        assertThat(ExerciseTranslations.of(exercise(BRIDGE, List.of(LIFT), List.of(STOP), List.of(LOWER))))
                .containsExactly(new Translation(
                        "es",
                        "Puente",
                        List.of("Levante la cadera"),
                        List.of("Despacio"),
                        List.of("Pare si duele"),
                        List.of("Levante menos")));
    }

    @Test
    void where_a_text_of_a_language_is_missing_there_is_no_translation() {
        var warning = Localized.english("Not after surgery");
        assertThat(ExerciseTranslations.of(exercise(BRIDGE, List.of(LIFT), List.of(STOP, warning), List.of())))
                .isEmpty();
        assertThat(ExerciseTranslations.of(
                        exercise(Localized.english("Bridge"), List.of(LIFT), List.of(STOP), List.of())))
                .isEmpty();
    }

    @Test
    void easier_ways_that_are_not_all_translated_are_left_out() {
        var english = Localized.english("Use a pillow");
        assertThat(ExerciseTranslations.of(exercise(BRIDGE, List.of(LIFT), List.of(), List.of(LOWER, english))))
                .singleElement()
                .satisfies(spanish -> assertThat(spanish.easier()).isEmpty());
    }
}
