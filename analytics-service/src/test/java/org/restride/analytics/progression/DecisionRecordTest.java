package org.restride.analytics.progression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.decision.Change;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.events.PainLocation;
import org.restride.events.ProtocolReference;
import org.restride.events.WarningSymptom;

/** What a decision keeps, so that it can be checked and repeated. */
class DecisionRecordTest {

    private static JudgedCriterion criterion(String code, PainLocation location, Decision decision) {
        return decision.criteria().stream()
                .filter(one -> one.code().equals(code) && one.location() == location)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_names_protocol_engine_stage_and_day() {
        Decision decision = Ada.ready().decision();
        assertThat(decision.protocol()).isEqualTo(new ProtocolReference("sciatica-home", "0.2.0"));
        assertThat(decision.engineVersion()).isEqualTo("2.1");
        assertThat(decision.stageOrder()).isEqualTo(3);
        assertThat(decision.stageCode()).isEqualTo("S3");
        assertThat(decision.decisionDay()).isEqualTo(Ada.TODAY);
        assertThat(decision.weekly()).isTrue();
    }

    @Test
    void every_criterion_is_judged_whatever_decides() {
        Decision decision =
                Ada.ready().flag(WarningSymptom.SADDLE, 0).leg(6, 6, 6).decision();
        assertThat(decision.criteria().stream().map(JudgedCriterion::code).collect(Collectors.toSet()))
                .hasSize(31);
        assertThat(criterion("RG-1", PainLocation.LEG, decision).outcome()).isEqualTo(Outcome.MET);
        assertThat(criterion("RG-1", PainLocation.BACK, decision).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_criterion_says_value_limit_window_count_and_least() {
        JudgedCriterion rise =
                criterion("RG-2", PainLocation.LEG, Ada.ready().leg(4, 4).decision());
        assertThat(rise.measures())
                .containsExactly(
                        new Measure("weekOnWeek", 18 / 7.0 - 2, ">=", 2.0, null, null, null, null),
                        new Measure("recent mean", 18 / 7.0, ">=", 4.0, Ada.TODAY.minusDays(6), Ada.TODAY, 7, 4),
                        new Measure(
                                "mean before", 2.0, null, null, Ada.TODAY.minusDays(13), Ada.TODAY.minusDays(7), 7, 4));
        assertThat(rise.factIds()).hasSize(14).startsWith("leg@-13").endsWith("leg@0");
    }

    @Test
    void a_value_that_cannot_be_computed_is_missing_and_the_criterion_says_why() {
        JudgedCriterion flare =
                criterion("RG-1", PainLocation.LEG, Ada.ready().noPain().decision());
        assertThat(flare.outcome()).isEqualTo(Outcome.INSUFFICIENT);
        assertThat(flare.note())
                .isEqualTo(
                        new ClinicianText("0 readings for the usual level", "puntuaciones para el nivel habitual: 0"));
        assertThat(flare.measures()).extracting(Measure::value).containsOnlyNulls();
        assertThat(criterion("CR-3", null, Ada.ready().decision()).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(criterion("HD-S1", null, Ada.ready().decision()).note().en())
                .isEqualTo("only the first stage is looked at");
    }

    @Test
    void the_facts_of_sessions_come_with_the_scores_they_were_compared_with() {
        JudgedCriterion limits = criterion(
                "RG-3",
                null,
                Ada.ready()
                        .session(-2, session -> session.nextMorning(null, null))
                        .decision());
        assertThat(limits.factIds()).contains("session@-4", "session@-2", "session@0", "leg@-1", "back@-1");
    }

    @Test
    void what_would_change_begins_with_what_decided() {
        Decision decision = Ada.ready()
                .leg(6, 6, 6)
                .eachSession(session -> session.target(false))
                .decision();
        assertThat(decision.whatWouldChange()).extracting(Change::code).containsExactly("RG-1", "HD-W", "HD-2");
        assertThat(decision.whatWouldChange().get(0).statement().en())
                .isEqualTo("leg pain back towards the usual level of 2, until less than 5 points above it are left"
                        + " (now 6)");
    }

    @Test
    void where_nothing_stands_in_the_way_it_says_what_would() {
        assertThat(Ada.ready().decision().whatWouldChange())
                .extracting(change -> change.statement().en())
                .containsExactly(
                        "adherence below 70% over 14 days (now 100%)",
                        "adherence below 50% over 14 days (now 100%)",
                        "a mean of pain above the gate of 3.0 over 7 days (now 2.0)");
    }

    @Test
    void between_weekly_decisions_the_last_one_stands_for_what_is_weekly_only() {
        // Given a trend that the weekly decision of two days ago found
        Integer[] higher = {2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6};
        PatientHistory weekly = Ada.ready().leg(higher).history();
        PatientHistory calmer =
                Ada.ready().with(history -> history.weekly(false)).history();
        // When
        Decision standing = ProgressionEngine.decide(Protocols.sciaticaHome(), calmer, weekly);
        Decision alone = ProgressionEngine.decide(Protocols.sciaticaHome(), calmer);
        // Then
        assertThat(standing.codes()).contains("RG-4");
        assertThat(criterion("RG-4", PainLocation.LEG, standing).note().en())
                .isEqualTo("as of the weekly decision of 2026-03-30");
        DecisionAssert.assertThat(alone).progresses();
    }

    @Test
    void a_weekly_decision_about_another_stage_does_not_stand() {
        Integer[] higher = {2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6};
        PatientHistory weekly = Ada.ready().leg(higher).stage(4, -40).history();
        PatientHistory now = Ada.ready().with(history -> history.weekly(false)).history();
        DecisionAssert.assertThat(ProgressionEngine.decide(Protocols.sciaticaHome(), now, weekly))
                .progresses();
    }

    @Test
    void it_can_be_written_and_read_again() throws Exception {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        for (Decision decision : List.of(
                Ada.ready().decision(),
                Ada.ready().flag(WarningSymptom.SADDLE, 0).decision(),
                Ada.ready().noPain().sessionsOn().decision())) {
            assertThat(json.readValue(json.writeValueAsString(decision), Decision.class))
                    .isEqualTo(decision);
        }
    }

    @Test
    void whether_it_gave_regress_criteria_is_said_by_its_reasons() {
        assertThat(Ada.ready().leg(6, 6, 6).stage(1, -20).decision().gaveRegressCriteria())
                .isTrue();
        assertThat(Ada.ready()
                        .leg(6, 6, 6)
                        .flag(WarningSymptom.SADDLE, 0)
                        .decision()
                        .gaveRegressCriteria())
                .isFalse();
    }
}
