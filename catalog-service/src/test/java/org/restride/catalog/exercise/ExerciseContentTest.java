package org.restride.catalog.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.allExercises;
import static org.restride.catalog.Catalogue.expected;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.stream;
import static org.restride.catalog.Catalogue.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.restride.testing.StackResource;

/** The published exercises, compared with a checked-in table of what the source documents say. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExerciseContentTest {

    private static final List<String> DOSE = List.of(
            "sides",
            "sets",
            "reps",
            "repsCount",
            "holdSeconds",
            "restSeconds",
            "durationSeconds",
            "frequency",
            "equipment");

    @Test
    void all_exercises_are_there_by_name_aliases_and_category() {
        var expected = expected("exercises");
        var exercises = allExercises();
        assertThat(exercises).hasSize(21).hasSize(expected.size());
        for (JsonNode exercise : exercises) {
            var named = expected.path(exercise.path("code").asText());
            for (String field : List.of("name", "aliases", "category")) {
                assertThat(exercise.path(field)).isEqualTo(named.path(field));
            }
        }
    }

    @TestFactory
    List<DynamicTest> each_row_of_a_source_document_has_exactly_its_dose() {
        return stream(expected("seed-rows"))
                .map(row -> DynamicTest.dynamicTest(reference(row), () -> {
                    var source = source(row);
                    for (String field : DOSE) {
                        assertThat(source.path(field)).as(field).isEqualTo(row.path(field));
                    }
                    for (String field :
                            List.of("position", "goal", "regression", "progression", "prerequisite", "precautions")) {
                        boolean says = texts(row.path("says")).contains(field);
                        assertThat(source.path(field).isNull()
                                        || source.path(field).isEmpty()
                                                && source.path(field).isArray())
                                .as(field)
                                .isNotEqualTo(says);
                    }
                }))
                .toList();
    }

    @Test
    void no_row_is_missing_or_made_up() {
        var published = allExercises().stream()
                .flatMap(exercise -> stream(exercise.path("sources")))
                .map(ExerciseContentTest::reference)
                .toList();
        assertThat(published)
                .hasSize(25)
                .containsExactlyInAnyOrderElementsOf(stream(expected("seed-rows"))
                        .map(ExerciseContentTest::reference)
                        .toList());
    }

    @Test
    void each_exercise_has_steps_a_cue_and_the_precaution_of_its_sources() {
        Set<String> cautioned = stream(expected("seed-rows"))
                .filter(row -> texts(row.path("says")).contains("precautions"))
                .map(row -> row.path("exercise").asText())
                .collect(Collectors.toSet());
        for (JsonNode exercise : allExercises()) {
            String code = exercise.path("code").asText();
            assertThat(texts(exercise.path("instructions"))).as(code).hasSizeGreaterThanOrEqualTo(3);
            assertThat(texts(exercise.path("cues"))).as(code).isNotEmpty();
            // One says when to stop and belongs to every exercise.
            assertThat(texts(exercise.path("precautions")))
                    .as(code)
                    .hasSizeGreaterThan(cautioned.contains(code) ? 1 : 0);
            assertThat(texts(exercise.path("precautions")))
                    .as(code)
                    .last()
                    .asString()
                    .startsWith("Stop if pain spreads");
        }
    }

    @Test
    void only_bird_dog_has_exercises_that_come_first() {
        var withPrerequisites = allExercises().stream()
                .filter(exercise -> !exercise.path("prerequisites").isEmpty())
                .toList();
        assertThat(withPrerequisites).hasSize(1);
        assertThat(withPrerequisites.get(0).path("code").asText()).isEqualTo("BIRD_DOG");
        assertThat(texts(withPrerequisites.get(0).at("/prerequisites/0/allOf")))
                .containsExactly("SUPINE_ABDOMINAL_BRACE", "BENT_KNEE_FALL_OUT", "DEAD_BUG");
    }

    @Test
    void what_sources_disagree_about_is_said_with_the_sources() {
        assertThat(disagreeing("BRIDGE")).contains("001#5", "003#2");
        assertThat(disagreeing("BIRD_DOG")).contains("000#8", "001#4", "002#1");
        assertThat(disagreeing("DEAD_BUG")).contains("001#3", "003#5");
        assertThat(disagreeing("LUMBAR_WINDSHIELD_WIPERS")).contains("000#3", "003");
        assertThat(disagreeing("STANDING_HAMSTRING_STRETCH")).contains("002#3", "000", "003");
        assertThat(disagreeing("SEATED_SCIATIC_NERVE_GLIDE")).contains("000#4", "003#4");
        assertThat(disagreeing("SEATED_SCIATIC_NERVE_FLOSS")).contains("000#4", "003#4");
    }

    @Test
    void rows_without_a_name_say_so() {
        var names = allExercises().stream()
                .flatMap(exercise -> stream(exercise.path("sources")))
                .filter(source -> source.path("seed").asText().equals("001"))
                .map(source -> source.path("nameAsWritten").asText());
        assertThat(names).hasSize(8).allMatch(name -> name.startsWith("unnamed"));
    }

    private static Set<String> disagreeing(String code) {
        Set<String> seeds = new TreeSet<>();
        get("/v1/exercises/" + code).path("disagreements").forEach(one -> seeds.addAll(texts(one.path("seeds"))));
        return seeds;
    }

    private static JsonNode source(JsonNode row) {
        var exercise = get("/v1/exercises/" + row.path("exercise").asText());
        return stream(exercise.path("sources"))
                .filter(source -> reference(source).equals(reference(row)))
                .findFirst()
                .orElseThrow();
    }

    private static String reference(JsonNode row) {
        return row.path("seed").asText() + "#" + row.path("row").asInt();
    }
}
