package org.restride.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.storage.ContentJson;
import org.restride.testing.StackResource;

/** Breaks what the release brings in one place at a time, and looks whether the checks find that place. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DraftChecksTest {

    @Inject
    DraftChecks checks;

    @Test
    void the_protocol_of_the_release_has_no_mistake_apart_from_being_published() {
        assertThat(checks.content(Kind.PROTOCOL, "sciatica-home", protocol()))
                .filteredOn(Finding::stops)
                .extracting(Finding::rule)
                .containsExactly("version-not-new");
    }

    @Test
    void the_first_version_would_not_pass_today_for_windows_it_left_unsaid() {
        var first = checks.of(Kind.PROTOCOL)
                .find("sciatica-home", "0.1.0")
                .orElseThrow()
                .content();
        assertThat(checks.content(Kind.PROTOCOL, "sciatica-home", first))
                .extracting(Finding::rule)
                .contains("unspecified", "dose-out-of-range");
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() {
        var content = protocol();
        put(content, "/version", "\"0.9.0\"");
        put(content, "/stages/0/minDays", "7.0");
        assertThat(checks.content(Kind.PROTOCOL, "sciatica-home", content)).noneMatch(Finding::stops);
    }

    @Test
    void all_findings_come_at_once() {
        var broken = protocol();
        put(broken, "/stages/0/order", "3");
        put(broken, "/stages/1/worstPainGate0To10", "9.0");
        put(broken, "/stages/2/core/0/exerciseCode", "\"CARTWHEEL\"");
        put(broken, "/criteria/4/rule/anyOf/0/metric", "\"mood\"");
        assertThat(rules(Kind.PROTOCOL, "sciatica-home", broken))
                .contains(
                        "stage-unreachable /stages/0/order",
                        "gate-loosens /stages/1/worstPainGate0To10",
                        "unknown-exercise /stages/2/core/0/exerciseCode",
                        "unknown-metric /criteria/4/rule/anyOf/0/metric");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /stages/0/core/1/sets              | {"min": 4, "max": 5}             | dose-out-of-range /stages/0/core/1/sets
            /stages/0/core/1/reps              | {"min": 10, "max": 30}           | dose-out-of-range /stages/0/core/1/reps
            /stages/0/core/1/holdSeconds       | {"min": 5, "max": 5}             | dose-out-of-range /stages/0/core/1/holdSeconds
            /stages/2/core/0/restSeconds       | 30                               | dose-out-of-range /stages/2/core/0/restSeconds
            /stages/0/core/0/reps              | {"min": 10, "max": 5}            | range /stages/0/core/0/reps
            /stages/0/core/0/reps              | {"min": 10, "max": 5000}         | form /stages/0/core/0/reps/max
            /stages/0/core/0/timesPerDay       | "twice"                          | form /stages/0/core/0/timesPerDay
            /stages/4/optional/0/exerciseCode  | "HEADSTAND"                      | unknown-exercise /stages/4/optional/0/exerciseCode
            /stages/3/prerequisites/0/allOf/0  | "HEADSTAND"                      | unknown-exercise /stages/3/prerequisites/0
            /stages/3/prerequisites/0/allOf/0  | "STANDING_HIP_ABDUCTION_ON_STEP" | stage-unreachable /stages/3/prerequisites/0
            /stages/3/prerequisites/0/allOf/0  | "BIRD_DOG"                       | prerequisite-circle /stages/3/prerequisites/0
            /stages/3/order                    | 7                                | stage-unreachable /stages/3/order
            /stages/3/code                     | "S1"                             | stage-twice /stages/3/code
            /stages/0/core                     | []                               | form /stages/0/core
            /stages/3/worstPainGate0To10       | 3.5                              | gate-loosens /stages/3/worstPainGate0To10
            /stages/2/alternativeGate          | {"worstPain0To10": 5.5, "improvementPercent": 30} | gate-loosens /stages/2/alternativeGate
            /stages/3/alternativeGate          | {"worstPain0To10": 4.0, "improvementPercent": 20} | gate-loosens /stages/3/alternativeGate
            /stages/0/core/1/exerciseCode      | "SUPINE_ABDOMINAL_BRACE"         | exercise-twice /stages/0
            /criteria/0/rule/metric            | "redFlag.any"                    | unknown-metric /criteria/0/rule/metric
            /criteria/0/evidence               | []                               | form /criteria/0/evidence
            /criteria/1/id                     | "RF-E"                           | criterion-twice /criteria/1/id
            /stages/3/core/1/repsCount         | "PER_SIDE"                       | dose-out-of-range /stages/3/core/1/reps
            /stages/2/core/0/timesPerDay       | 3                                | dose-out-of-range /stages/2/core/0/timesPerDay
            /stages/1/alternativeGate          | {"worstPain0To10": 10, "improvementPercent": 0} | gate-loosens /stages/1/alternativeGate
            /stages/3/prerequisites            | []                               | prerequisite-unsaid /stages/3/core/0
            /stages/3/prerequisites/0/exerciseCode | "DEAD_BUG"                   | prerequisite-unsaid /stages/3/core/0
            /criteria/0/rule/value             | true                             | value-type /criteria/0/rule/value
            /criteria/0/rule/value             | "stage.minDay"                   | form /criteria/0/rule/value
            /criteria/2/rule/allOf/0/window    | "P0D"                            | form /criteria/2/rule/allOf/0/window
            /version                           | "0.9.1\\n"                     | form /version
            /version                           | "0.1.9"                          | version-not-new /version
            /code                              | "neck-home"                      | code /code
            """)
    void a_protocol_that_is_wrong_in_one_place_is_found_there(String place, String value, String expected) {
        var broken = protocol();
        put(broken, "/version", "\"0.9.0\"");
        assertThat(rules(Kind.PROTOCOL, "sciatica-home", broken)).doesNotContain(expected);
        put(broken, place, value);
        assertThat(rules(Kind.PROTOCOL, "sciatica-home", broken)).contains(expected);
    }

    /** Windows and least data, taken away one at a time from every rule that has them. */
    @Test
    void a_criterion_without_its_window_or_its_least_data_is_found() {
        int taken = 0;
        for (String member : List.of("window", "minDays", "minReadings", "minSpanDays", "minSessions")) {
            for (int i = 0; i < protocol().path("criteria").size(); i++) {
                var broken = protocol();
                put(broken, "/version", "\"0.9.0\"");
                JsonNode rule = broken.at("/criteria/%d/rule".formatted(i));
                if (rule.has(member)) {
                    ((ObjectNode) rule).remove(member);
                    assertThat(rules(Kind.PROTOCOL, "sciatica-home", broken))
                            .as("%s without %s", broken.at("/criteria/%d/id".formatted(i)), member)
                            .contains("unspecified /criteria/%d/rule".formatted(i));
                    taken++;
                }
            }
        }
        assertThat(taken).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /goals/0                      | "FUN"               | unknown-goal /goals/0
            /equipmentNeeds               | [{"anyOf": ["TRAMPOLINE"], "optional": false}] | unknown-equipment /equipmentNeeds/0/anyOf/0
            /prerequisites/0/allOf/0      | "CARTWHEEL"         | unknown-exercise /prerequisites/0/allOf/0
            /prerequisites/0/allOf/0      | "BIRD_DOG"          | prerequisite-circle /prerequisites
            /sources/0/repsCount          | null                | reps-uncounted /sources/0/repsCount
            /sources/1/row                | 8                   | source-twice /sources/1
            /precautions                  | [{"en": "Stop if it hurts.", "es": "Para si duele."}] | precaution-missing /precautions
            /category                     | "DANCING"           | form /category
            /name                         | {"es": "Solo"}      | form /name
            /instructions                 | []                  | form /instructions
            /cues/0                       | {"en": "Only English."} | untranslated /cues/0
            """)
    void an_exercise_that_is_wrong_in_one_place_is_found_there(String place, String value, String expected) {
        var broken = exercise("BIRD_DOG");
        if (place.equals("/sources/1/row")) {
            put(broken, "/sources/1/seed", "\"000\"");
        }
        put(broken, place, value);
        assertThat(rules(Kind.EXERCISE, "BIRD_DOG", broken)).contains(expected);
    }

    @Test
    void a_verdict_about_an_unknown_condition_or_without_an_alternative_is_found() {
        var broken = exercise("LUMBAR_WINDSHIELD_WIPERS");
        put(broken, "/suitability/0/condition", "\"COLD\"");
        put(broken, "/suitability/0/instead", "[\"CARTWHEEL\"]");
        assertThat(rules(Kind.EXERCISE, "LUMBAR_WINDSHIELD_WIPERS", broken))
                .contains("unknown-condition /suitability/0/condition", "unknown-exercise /suitability/0/instead/0");
        put(broken, "/suitability/0/instead", "[]");
        assertThat(rules(Kind.EXERCISE, "LUMBAR_WINDSHIELD_WIPERS", broken))
                .contains("no-alternative /suitability/0/instead");
    }

    @Test
    void two_exercises_that_wait_for_each_other_are_found() {
        var broken = exercise("DEAD_BUG");
        put(broken, "/prerequisites", "[{\"allOf\": [\"BIRD_DOG\"], \"text\": \"After.\", \"source\": \"001#4\"}]");
        assertThat(rules(Kind.EXERCISE, "DEAD_BUG", broken)).contains("prerequisite-circle /prerequisites");
    }

    @Test
    void guidance_cannot_lose_a_code_that_exercises_use() {
        var broken = (ObjectNode)
                checks.of(Kind.GUIDANCE).find("SCIATICA", "1").orElseThrow().content();
        ((ArrayNode) broken.path("conditions")).remove(1);
        ((ObjectNode) broken.at("/terms/equipment")).remove("CHAIR");
        put(broken, "/rules/1/code", "\"STOP_AND_SEEK_ADVICE\"");
        assertThat(checks.content(Kind.GUIDANCE, "SCIATICA", broken))
                .extracting(Finding::message)
                .contains(
                        "condition DEGENERATIVE_DISC_DISEASE is in use and cannot go",
                        "equipment CHAIR is in use and cannot go");
        assertThat(rules(Kind.GUIDANCE, "SCIATICA", broken)).contains("code-twice /rules/1");
    }

    private List<String> rules(Kind kind, String code, JsonNode content) {
        return checks.content(kind, code, content).stream()
                .map(finding -> finding.rule() + " " + finding.place())
                .toList();
    }

    private ObjectNode protocol() {
        return (ObjectNode) checks.of(Kind.PROTOCOL)
                .find("sciatica-home", "0.2.0")
                .orElseThrow()
                .content();
    }

    private ObjectNode exercise(String code) {
        return (ObjectNode)
                checks.of(Kind.EXERCISE).find(code, "2").orElseThrow().content();
    }

    private static void put(JsonNode content, String place, String json) {
        int last = place.lastIndexOf('/');
        JsonNode parent = content.at(place.substring(0, last));
        String member = place.substring(last + 1);
        JsonNode value = read(json);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(member), value);
        } else {
            ((ObjectNode) Objects.requireNonNull(parent)).set(member, value);
        }
    }

    private static JsonNode read(String json) {
        try {
            return ContentJson.fromYaml(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
