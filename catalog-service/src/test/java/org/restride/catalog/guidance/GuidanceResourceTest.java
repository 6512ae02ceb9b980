package org.restride.catalog.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.getIn;
import static org.restride.catalog.Catalogue.stream;
import static org.restride.catalog.Catalogue.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.testing.StackResource;

/** The safety texts, conditions and goals, compared with the tables of the clinical rules. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class GuidanceResourceTest {

    /** One line for each row of the table of general rules: code, source, and words that must not be lost. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STOP_AND_SEEK_ADVICE                     | 001 | tingling,numbness,weakness,pain,balance,bowel,bladder
            NEW_PAIN_REVIEW                          | 003 | doctor,physiotherapist
            APPROVAL_AND_EASE_IN                     | 000 | doctor,slowly
            AVOID_PROVOKING_MOVES                    | 000 | settled,core
            AVOID_FORWARD_FLEXION_UNTIL_SETTLED      | 000 | bend,settle
            AVOID_UNSUPPORTED_FORWARD_FLEXION        | 003 | support,dishwasher,shoes
            DOUBLE_LEG_LIFT_CAUTION                  | 003 | both legs,lower back,weak
            AVOID_TWISTING                           | 003 | twist
            AVOID_PROLONGED_SITTING_AND_BED_REST     | 003 | sit,hard,soft,bed rest,walk,piriformis,support
            INACTIVITY_WORSENS                       | 002 | inactive
            AVOID_ANTERIOR_PELVIC_TILT               | 003 | bridge,prone leg lift,dead bug,arch
            BASICS_AND_CORE_FIRST                    | 001 | basic,core
            LOW_IMPACT_AND_SUPERVISED                | 003 | low-impact,physiotherapist,spine specialist
            RIGHT_EXERCISE_RIGHT_TIME                | 004 | cause,spasm,strengthening,harm
            STAGE_DECIDES                            | 004 | acute,sub-acute,chronic
            """)
    void every_general_rule_is_there_with_its_source(String code, String seed, String words) {
        var rule = byCode(get("/v1/safety").path("rules")).get(code);
        assertThat(rule).as(code).isNotNull();
        assertThat(texts(rule.path("seeds"))).contains(seed);
        assertThat(rule.path("text").asText().toLowerCase()).contains(words.split(","));
    }

    @Test
    void there_are_no_other_general_rules() {
        assertThat(get("/v1/safety").path("rules")).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "BLADDER, EMERGENCY",
        "BOWEL, EMERGENCY",
        "SADDLE, EMERGENCY",
        "SEXUAL, EMERGENCY",
        "BILATERAL, EMERGENCY",
        "SEVERE_WEAKNESS, EMERGENCY",
        "FEVER_SEVERE, EMERGENCY",
        "TRAUMA_MAJOR, EMERGENCY",
        "NEW_WEAKNESS, URGENT",
        "PROG_NUMBNESS, URGENT",
        "GAIT, URGENT",
        "FEVER, URGENT",
        "WEIGHT_LOSS, URGENT",
        "CANCER_HX_NEW_PAIN, URGENT",
        "TRAUMA_MINOR_FRAGILE, URGENT",
        "NIGHT_PAIN_UNREMITTING, URGENT"
    })
    void every_warning_symptom_has_its_tier_a_question_and_what_to_do(String code, String tier) {
        for (String language : List.of("en", "es")) {
            var safety = getIn(language, "/v1/safety");
            assertThat(safety.path("redFlags")).hasSize(16);
            var flag = byCode(safety.path("redFlags")).get(code);
            assertThat(flag.path("tier").asText()).isEqualTo(tier);
            assertThat(flag.path("question").asText()).endsWith("?");
            assertThat(flag.path("action").asText()).isNotBlank();
            assertThat(flag.path("target").asText()).isNotBlank();
            assertThat(flag.path("evidence")).isNotEmpty();
        }
    }

    @Test
    void both_tiers_have_advice_that_is_shown_at_once() {
        assertThat(stream(get("/v1/safety").path("tiers"))
                        .map(tier -> tier.path("tier").asText()))
                .containsExactly("EMERGENCY", "URGENT");
    }

    @Test
    void conditions_say_what_sources_state_and_what_they_leave_open() {
        var conditions = byCode(get("/v1/conditions").path("items"));
        assertThat(conditions.keySet())
                .containsExactlyInAnyOrder(
                        "HERNIATED_DISC",
                        "DEGENERATIVE_DISC_DISEASE",
                        "SPINAL_STENOSIS",
                        "SPONDYLOLISTHESIS",
                        "PIRIFORMIS_SYNDROME");
        conditions.values().forEach(condition -> assertThat(condition.path("statements"))
                .isNotEmpty());
        assertThat(conditions.get("SPINAL_STENOSIS").at("/notStated/0/tag").asText())
                .isEqualTo("MEMORY");
        assertThat(conditions.get("DEGENERATIVE_DISC_DISEASE").path("notStated"))
                .isEmpty();
    }

    @Test
    void six_outcomes_and_the_chart_of_goals_say_which_cells_are_concluded() {
        var goals = get("/v1/goals");
        assertThat(stream(goals.path("outcomes"))
                        .map(outcome -> outcome.path("order").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6);
        var byCode = byCode(goals.path("goals"));
        assertThat(byCode.get("IMPROVE_FLEXIBILITY").at("/types/0/inferred").asBoolean())
                .isTrue();
        assertThat(byCode.get("DEVELOP_CORE_STRENGTH").at("/types/0/inferred").asBoolean())
                .isTrue();
        assertThat(byCode.get("BUILD_STRENGTH").at("/types/0/inferred").asBoolean())
                .isFalse();
        assertThat(byCode.get("IMPROVE_MUSCLE_BALANCE").path("types")).hasSize(3);
    }

    @Test
    void a_revision_is_found_by_its_number_and_may_be_kept_for_a_day() {
        assertThat(get("/v1/safety/revisions/1").path("revision").asInt()).isEqualTo(1);
    }

    private static Map<String, JsonNode> byCode(JsonNode items) {
        return stream(items).collect(Collectors.toMap(item -> item.path("code").asText(), Function.identity()));
    }
}
