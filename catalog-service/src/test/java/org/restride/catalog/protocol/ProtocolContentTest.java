package org.restride.catalog.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.allExercises;
import static org.restride.catalog.Catalogue.expected;
import static org.restride.catalog.Catalogue.firstSciaticaHome;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.sciaticaHome;
import static org.restride.catalog.Catalogue.stream;
import static org.restride.catalog.Catalogue.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

/** The published protocol, compared with a checked-in table of its figures. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProtocolContentTest {

    private static final String[] EVERY_CRITERION = {
        "RF-E", "RF-U", "CR-1", "CR-2", "CR-3", "RG-1", "RG-2", "RG-3", "RG-4", "RG-5", "RG-6", "HD-S1", "HD-P",
                "HD-RE",
        "HD-D", "HD-F", "HD-RD", "HD-S", "HD-A", "HD-AL", "HD-A0", "HD-W", "HD-T", "HD-R", "HD-X", "HD-G", "HD-M",
                "HD-N",
        "HD-2", "HD-E", "HD-C"
    };

    @Test
    void the_stages_have_exactly_the_expected_figures() {
        var stages = sciaticaHome().path("stages");
        var expected = expected("protocol").path("stages");
        assertThat(stages).hasSize(5).hasSameSizeAs(expected);
        for (int i = 0; i < 5; i++) {
            assertStage(stages.get(i), expected.get(i));
        }
    }

    private static void assertStage(JsonNode stage, JsonNode expected) {
        assertThat(stage.path("code")).isEqualTo(expected.path("id"));
        for (String field : List.of("order", "name", "minDays", "minSessions", "sessionsPerWeek")) {
            assertThat(stage.path(field)).as(field).isEqualTo(expected.path(field));
        }
        assertThat(stage.path("worstPainGate0To10").decimalValue())
                .isEqualByComparingTo(expected.path("worstPainGate").decimalValue());
        assertGate(stage.path("alternativeGate"), expected.path("altGate"));
        for (String list : List.of("core", "optional")) {
            assertThat(stage.path(list)).hasSameSizeAs(expected.path(list));
            for (int i = 0; i < expected.path(list).size(); i++) {
                assertDose(stage.path(list).get(i), expected.path(list).get(i));
            }
        }
    }

    private static void assertGate(JsonNode gate, JsonNode expected) {
        assertThat(gate.isNull()).isEqualTo(expected.isNull());
        if (!expected.isNull()) {
            assertThat(gate.path("worstPain0To10").decimalValue())
                    .isEqualByComparingTo(expected.path("worst").decimalValue());
            assertThat(gate.path("improvementPercent").decimalValue())
                    .isEqualByComparingTo(expected.path("improvementPct").decimalValue());
        }
    }

    private static void assertDose(JsonNode dose, JsonNode expected) {
        assertThat(dose.path("exerciseCode")).isEqualTo(expected.path("exercise"));
        assertRange(dose.path("sets"), expected.path("sets"));
        assertRange(dose.path("reps"), expected.path("reps"));
        assertRange(dose.path("holdSeconds"), expected.path("holdSec"));
        assertRange(dose.path("durationSeconds"), expected.path("durationSec"));
        assertThat(dose.path("restSeconds")).isEqualTo(expected.path("restSec"));
        assertThat(dose.path("timesPerDay")).isEqualTo(expected.path("perDay"));
        assertThat(dose.path("source")).isEqualTo(expected.path("source"));
        assertThat(dose.path("note")).isEqualTo(expected.path("note"));
        if (expected.path("note").asText().matches("per (leg|side).*")) {
            assertThat(dose.path("repsCount").asText()).isEqualTo("PER_SIDE");
        }
    }

    private static void assertRange(JsonNode range, JsonNode expected) {
        assertThat(range.isNull()).isEqualTo(expected.isNull());
        if (!expected.isNull()) {
            assertThat(range.path("min")).isEqualTo(expected.get(0));
            assertThat(range.path("max")).isEqualTo(expected.get(1));
        }
    }

    @Test
    void every_exercise_a_stage_names_is_published_in_the_revision_the_version_means() {
        var protocol = sciaticaHome();
        var published = allExercises().stream()
                .collect(Collectors.toMap(
                        exercise -> exercise.path("code").asText(),
                        exercise -> exercise.path("revision").asInt()));
        var meant = stream(protocol.path("exercises"))
                .collect(Collectors.toMap(
                        exercise -> exercise.path("code").asText(),
                        exercise -> exercise.path("revision").asInt()));
        assertThat(meant).isEqualTo(published);
        for (JsonNode stage : protocol.path("stages")) {
            stage.path("core").forEach(dose -> assertThat(meant)
                    .containsKey(dose.path("exerciseCode").asText()));
            stage.path("optional").forEach(dose -> assertThat(meant)
                    .containsKey(dose.path("exerciseCode").asText()));
        }
    }

    @Test
    void bird_dog_waits_for_three_exercises_done_twice_at_target() {
        var prerequisites = sciaticaHome().at("/stages/3/prerequisites");
        assertThat(prerequisites).hasSize(1);
        assertThat(prerequisites.at("/0/exerciseCode").asText()).isEqualTo("BIRD_DOG");
        assertThat(texts(prerequisites.at("/0/allOf")))
                .containsExactly("SUPINE_ABDOMINAL_BRACE", "BENT_KNEE_FALL_OUT", "DEAD_BUG");
        assertThat(prerequisites.at("/0/minSessionsAtTarget").asInt()).isEqualTo(2);
    }

    @Test
    void every_criterion_is_there_once() {
        assertThat(criteria().keySet()).containsExactlyInAnyOrder(EVERY_CRITERION);
    }

    @Test
    void the_criteria_have_exactly_the_expected_rules() {
        var criteria = criteria();
        expected("protocol").path("criteria").properties().forEach(level -> {
            for (JsonNode expected : level.getValue()) {
                var criterion = criteria.get(expected.path("id").asText());
                assertThat(criterion.path("decision").asText())
                        .isEqualTo(level.getKey().toUpperCase(Locale.ROOT));
                assertThat(criterion.path("urgency").asText(null))
                        .isEqualTo(expected.path("urgency").asText(null));
                ObjectNode rule = expected.deepCopy();
                rule.remove(List.of("id", "urgency"));
                assertThat(asFarAsItGoes(asItWas(criterion), rule)).isEqualTo(rule);
            }
        });
    }

    private static JsonNode asItWas(JsonNode criterion) {
        JsonNode rule = criterion.path("rule");
        return criterion.path("id").asText().equals("HD-RD") ? rule.at("/anyOf/0") : rule;
    }

    /** The rule without what the published protocol says beyond the table. */
    private static JsonNode asFarAsItGoes(JsonNode rule, JsonNode table) {
        JsonNode same = rule.deepCopy();
        if (same instanceof ObjectNode object) {
            object.retain(table.properties().stream().map(Map.Entry::getKey).toList());
            object.properties()
                    .forEach(member -> member.setValue(asFarAsItGoes(member.getValue(), table.path(member.getKey()))));
        }
        if (same instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, asFarAsItGoes(array.get(i), table.path(i)));
            }
        }
        return same;
    }

    @Test
    void the_first_version_reads_as_it_did() {
        var first = firstSciaticaHome();
        assertThat(first.path("title")).isEqualTo(sciaticaHome().path("title"));
        assertThat(first.path("languages")).hasSize(1);
        assertThat(first.path("stages")).hasSize(5);
        assertThat(stream(first.path("exercises")))
                .allMatch(exercise -> exercise.path("revision").asInt() == 1);
        assertThat(get("/v1/exercises/BRIDGE/revisions/1").path("instructions")).isNotEmpty();
    }

    @Test
    void what_the_table_lacks_is_published() {
        var criteria = criteria();
        assertThat(criteria.get("RG-1").at("/rule/maxAgeDaysOfLastReading").asInt())
                .isEqualTo(3);
        assertThat(criteria.get("HD-RD").at("/rule/anyOf/1/metric").asText()).isEqualTo("response.nextMorningOfLast3");
        assertThat(criteria.get("HD-S").at("/rule/value").asInt()).isEqualTo(7);
        assertThat(criteria.get("HD-A0").at("/rule/metric").asText()).isEqualTo("adherence.session.computable");
        assertThat(criteria.get("HD-S1").at("/rule/metric").asText()).isEqualTo("regress.atFirstStage");
    }

    @Test
    void shared_limits_are_the_expected_ones() {
        assertThat(sciaticaHome().path("defaults"))
                .isEqualTo(expected("protocol").path("defaults"));
    }

    @Test
    void every_number_of_a_stage_and_every_criterion_says_what_it_rests_on() {
        var protocol = sciaticaHome();
        for (JsonNode stage : protocol.path("stages")) {
            var about = stream(stage.path("evidence"))
                    .map(one -> one.path("about").asText())
                    .toList();
            assertThat(about).contains("minDays", "minSessions", "sessionsPerWeek", "worstPainGate0To10");
            if (!stage.path("alternativeGate").isNull()) {
                assertThat(about).anyMatch(number -> number.startsWith("alternativeGate"));
            }
        }
        for (JsonNode criterion : protocol.path("criteria")) {
            assertThat(criterion.path("evidence"))
                    .as(criterion.path("id").asText())
                    .isNotEmpty();
        }
        protocol.findParents("tag").forEach(evidence -> {
            boolean ownChoice = evidence.path("tag").asText().equals("ENGINEERING");
            assertThat(evidence.path("citation").isNull())
                    .as(evidence.toString())
                    .isEqualTo(ownChoice);
        });
    }

    @Test
    void no_clinician_has_approved_it_yet() {
        assertThat(sciaticaHome().path("clinicalSignOffRequired").asBoolean()).isTrue();
    }

    private static Map<String, JsonNode> criteria() {
        return stream(sciaticaHome().path("criteria"))
                .collect(Collectors.toMap(criterion -> criterion.path("id").asText(), Function.identity()));
    }
}
