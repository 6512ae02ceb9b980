package org.restride.analytics.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Score;
import org.restride.analytics.progression.history.Screen;
import org.restride.analytics.sandbox.InvalidCase.FieldError;
import org.restride.events.PainLocation;
import org.restride.events.PainScores;
import org.restride.events.SymptomReported.Tier;

class HistoryCaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ProtocolRules RULES = Protocols.sciaticaHome();

    private static final String FULL = """
            {"name": "Full", "decisionDay": 100, "firstDailyOffset": -2, "leg": [3, null, 4], "back": [], "rank": [2, 3, null],
             "sessions": [{"offset": -2, "dose": 0.75, "pre": [3, 2], "during": [4, null], "post": null, "next": [null, 1],
                           "rpe": 5, "target": true, "peripheralised": true},
                          {"offset": -2, "dose": 1, "target": false}],
             "stage": 2, "stageStartOffset": -20, "baseline": {"leg": 6.5}, "programmeDay": 40,
             "pauses": [[-10, -5], [-1, 7]], "flags": [[-1, "SADDLE"], [0, "GAIT"]], "prevRegress": true,
             "regressionsLast28Days": 1, "lastScreenOffset": -3, "trackedLocations": ["leg"], "weekly": false,
             "expected": {"decision": "REFER"}}
            """;

    private static PatientHistory read(String json) throws Exception {
        return HistoryCase.read(JSON.readTree(json), RULES).history();
    }

    @Test
    void everything_a_case_can_say_arrives() throws Exception {
        // When
        HistoryCase read = HistoryCase.read(JSON.readTree(FULL), RULES);
        PatientHistory history = read.history();
        // Then
        assertThat(read.name()).isEqualTo("Full");
        var today = HistoryCase.DECISION_DAY;
        assertThat(history.decisionDay()).isEqualTo(today);
        assertThat(history.days())
                .containsExactly(
                        new DailyScores(today.minusDays(2), new Score(3, "leg@-2"), null, new Score(2, "rank@-2")),
                        new DailyScores(today.minusDays(1), null, null, new Score(3, "rank@-1")),
                        new DailyScores(today, new Score(4, "leg@0"), null, null));
        RecordedSession first = history.sessions().get(0);
        assertThat(first.day()).isEqualTo(today.minusDays(2));
        assertThat(first.dose()).isEqualTo(0.75);
        assertThat(first.before()).isEqualTo(new PainScores(3, 2));
        assertThat(first.during()).isEqualTo(new PainScores(4, null));
        assertThat(first.after()).isEqualTo(new PainScores(null, null));
        assertThat(first.nextMorning()).isEqualTo(new PainScores(null, 1));
        assertThat(first.effort0To10()).isEqualTo(5);
        assertThat(first.targetMet()).isTrue();
        assertThat(first.peripheralised()).isTrue();
        assertThat(first.factIds()).containsExactly("sessions[0]");
        assertThat(history.sessions().get(1).orderInDay()).isGreaterThan(first.orderInDay());
        assertThat(history.stageOrder()).isEqualTo(2);
        assertThat(history.stageStart()).isEqualTo(today.minusDays(20));
        assertThat(history.programmeDay()).isEqualTo(40);
        assertThat(history.baseline().of(PainLocation.LEG)).isEqualTo(6.5);
        assertThat(history.baseline().of(PainLocation.BACK)).isNull();
        assertThat(history.pauses())
                .containsExactly(
                        new Pause(today.minusDays(10), today.minusDays(5)),
                        new Pause(today.minusDays(1), today.plusDays(7)));
        assertThat(history.flags())
                .containsExactly(
                        new OpenFlag(today.minusDays(1), "SADDLE", Tier.EMERGENCY, "flags[0]"),
                        new OpenFlag(today, "GAIT", Tier.URGENT, "flags[1]"));
        assertThat(history.previousWeekHadRegressCriteria()).isTrue();
        assertThat(history.regressionsInLast28Days()).isEqualTo(1);
        assertThat(history.screen()).isEqualTo(Screen.answeredOn(today.minusDays(3), "screen@-3"));
        assertThat(history.trackedLocations()).containsExactly(PainLocation.LEG);
        assertThat(history.weekly()).isFalse();
        assertThat(history.expected().perWeekOn(today)).as("of the stage").isEqualTo(5);
    }

    @Test
    void what_is_left_out_has_its_default() throws Exception {
        PatientHistory history = read("""
                {"stage": 1, "stageStartOffset": 0, "programmeDay": 1, "leg": [], "back": [], "sessions": []}
                """);
        assertThat(history.days()).isEmpty();
        assertThat(history.weekly()).isTrue();
        assertThat(history.trackedLocations()).isEqualTo(Set.of(PainLocation.values()));
        assertThat(history.screen()).isEqualTo(Screen.NOT_JUDGED);
        assertThat(history.baseline().leg()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stage                     | 6                 | stage                     | is a whole number from 1 to 5
            stage                     | null              | stage                     | is missing
            stage                     | "2"               | stage                     | is a whole number from 1 to 5
            stageStartOffset          | 1                 | stageStartOffset          | is a whole number from -3660 to 0
            programmeDay              | 0                 | programmeDay              | is a whole number from 1 to 10000
            leg                       | [3, 4]            | leg                       | has one entry for each day from firstDailyOffset to 0
            leg                       | 3                 | leg                       | is a list
            leg                       | [3, 11, 4]        | leg[1]                    | is a whole number from 0 to 10
            leg                       | [3, 2.5, 4]       | leg[1]                    | is a whole number from 0 to 10
            rank                      | [2, 6, 1]         | rank[1]                   | is a whole number from 0 to 5
            sessions                  | [5]               | sessions[0]               | is an object
            sessions/0/offset         | 1                 | sessions[0].offset        | is a whole number from -3660 to 0
            sessions/0/dose           | 1.01              | sessions[0].dose          | is a number from 0 to 1
            sessions/0/dose           | "1"               | sessions[0].dose          | is a number from 0 to 1
            sessions/0/pre            | [3]               | sessions[0].pre           | has 2 entries
            sessions/0/pre            | [3, -1]           | sessions[0].pre[1]        | is a whole number from 0 to 10
            sessions/0/rpe            | 11                | sessions[0].rpe           | is a whole number from 0 to 10
            sessions/0/target         | "yes"             | sessions[0].target        | is true or false
            sessions/0/targets        | true              | sessions[0].targets       | is not a known field
            baseline                  | 5                 | baseline                  | is an object
            baseline                  | {"hip": 5}        | baseline.hip              | is not a known field
            baseline                  | {"leg": 11}       | baseline.leg              | is a number from 0 to 10
            pauses                    | [[-2]]            | pauses[0]                 | has 2 entries
            pauses                    | [[-2, -3]]        | pauses[0]                 | ends before it begins
            pauses                    | [["-2", -1]]      | pauses[0][0]              | is a whole number from -3660 to 3660
            flags                     | [[-1, "TOOTHACHE"]] | flags[0][1]             | is one of [BLADDER, BOWEL, SADDLE, SEXUAL, BILATERAL, SEVERE_WEAKNESS, FEVER_SEVERE, TRAUMA_MAJOR, NEW_WEAKNESS, PROG_NUMBNESS, GAIT, FEVER, WEIGHT_LOSS, CANCER_HX_NEW_PAIN, TRAUMA_MINOR_FRAGILE, NIGHT_PAIN_UNREMITTING]
            prevRegress               | 1                 | prevRegress               | is true or false
            regressionsLast28Days     | -1                | regressionsLast28Days     | is a whole number from 0 to 10000
            lastScreenOffset          | 1                 | lastScreenOffset          | is a whole number from -3660 to 0
            trackedLocations          | ["arm"]           | trackedLocations[0]       | is one of [back, leg]
            trackedLocations          | ["leg", "leg"]    | trackedLocations[1]       | is there already
            weekly                    | "no"              | weekly                    | is true or false
            decisionDay               | "Monday"          | decisionDay               | is a whole number from -2147483648 to 2147483647
            name                      | 5                 | name                      | is text
            colour                    | "red"             | colour                    | is not a known field
            """)
    void what_breaks_the_form_is_refused_with_its_place(String path, String value, String field, String message)
            throws Exception {
        assertThat(errors(but(path, value))).containsExactly(new FieldError(field, message));
    }

    private static JsonNode but(String path, String value) throws JsonProcessingException {
        JsonNode json = JSON.readTree(FULL);
        String[] steps = path.split("/", -1);
        JsonNode parent = steps.length == 1 ? json : json.path(steps[0]).path(Integer.parseInt(steps[1]));
        ((ObjectNode) parent).set(steps[steps.length - 1], JSON.readTree(value));
        return json;
    }

    private static List<FieldError> errors(JsonNode json) {
        return catchThrowableOfType(InvalidCase.class, () -> HistoryCase.read(json, RULES))
                .errors();
    }

    @Test
    void all_errors_are_found_at_once() throws Exception {
        assertThat(errors(JSON.readTree("{}")))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("stage", "stageStartOffset", "programmeDay", "leg", "back", "sessions");
        assertThat(errors(JSON.readTree("[1]"))).extracting(FieldError::message).contains("is an object");
    }

    @Test
    void the_first_day_is_not_after_the_last() throws Exception {
        assertThat(errors(but("firstDailyOffset", "1")))
                .contains(new FieldError("firstDailyOffset", "is a whole number from -3660 to 0"));
    }

    @Test
    void no_list_is_nothing_known() throws Exception {
        PatientHistory history = read("""
                {"stage": 1, "stageStartOffset": 0, "programmeDay": 1, "leg": null, "back": null, "sessions": null}
                """);
        assertThat(history.days()).isEmpty();
        assertThat(history.sessions()).isEmpty();
    }

    @Test
    void a_session_says_offset_dose_and_target() throws Exception {
        assertThat(errors(but("sessions", "[{}]")))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("sessions[0].target", "sessions[0].dose", "sessions[0].offset");
    }
}
