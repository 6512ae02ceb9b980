package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.PatientText;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.events.PainScores;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolReference;

class ProgrammeTest {

    private static final List<Stage> STAGES = ShippedProtocol.read().stages();

    private final List<PatientHistory> asked = new ArrayList<>();

    @Test
    void a_decision_falls_on_every_seventh_day_for_twelve_weeks() {
        // When
        var followUp = follow(Archetype.IMPROVER, DecisionKind.HOLD);
        // Then
        assertThat(followUp.steps())
                .extracting(WeeklyStep::day)
                .containsExactly(6, 13, 20, 27, 34, 41, 48, 55, 62, 69, 76, 83);
        assertThat(asked).extracting(PatientHistory::programmeDay).allMatch(day -> day % 7 == 0);
    }

    @Test
    void progress_moves_the_stage_from_the_next_day_and_ends_at_the_last() {
        // When
        var followUp = follow(Archetype.IMPROVER, DecisionKind.PROGRESS);
        // Then
        assertThat(followUp.steps()).extracting(WeeklyStep::stage).containsExactly(1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5);
        assertThat(asked.get(1).stageStart()).isEqualTo(Programme.date(7));
        assertThat(asked.get(11).stageStart()).isEqualTo(Programme.date(28));
        assertThat(followUp.highestStage(STAGES.size())).isEqualTo(5);
    }

    @Test
    void the_plan_of_each_day_is_that_of_the_stage_of_the_day() {
        // When
        follow(Archetype.IMPROVER, DecisionKind.PROGRESS, DecisionKind.HOLD);
        // Then
        var expected = asked.get(1).expected();
        assertThat(IntStream.of(-1, 0, 6, 7, 13).map(day -> expected.perWeekOn(Programme.date(day))))
                .containsExactly(0, 7, 7, 5, 5);
    }

    @Test
    void regress_moves_back_and_is_counted_for_28_days() {
        // When
        var followUp = follow(
                Archetype.IMPROVER,
                DecisionKind.PROGRESS,
                DecisionKind.PROGRESS,
                DecisionKind.REGRESS,
                DecisionKind.HOLD);
        // Then
        assertThat(followUp.steps()).extracting(WeeklyStep::stage).startsWith(1, 2, 3, 2, 2);
        assertThat(asked.subList(2, 8))
                .extracting(PatientHistory::regressionsInLast28Days)
                .containsExactly(0, 1, 1, 1, 0, 0);
        assertThat(asked.get(3).stageStart()).isEqualTo(Programme.date(21));
    }

    @Test
    void an_emergency_ends_the_programme() {
        // When
        var followUp = Programme.follow(
                patient(Archetype.RED_FLAG),
                (history, last) -> history.flags().isEmpty()
                        ? decision(DecisionKind.HOLD, null, history)
                        : decision(DecisionKind.REFER, Urgency.EMERGENCY, history),
                STAGES);
        // Then
        var last = followUp.steps().get(followUp.steps().size() - 1);
        assertThat(followUp.steps()).filteredOn(WeeklyStep::flagged).containsExactly(last);
        assertThat(last.day() - followUp.patient().course().flagOn()).isBetween(0, 6);
        assertThat(followUp.firstDecisionAfterFlagIsEmergency()).isTrue();
    }

    @Test
    void nobody_is_told_what_has_not_happened_yet() {
        // When
        var followUp = follow(Archetype.FLARE, DecisionKind.HOLD);
        // Then
        assertThat(asked).allSatisfy(history -> {
            assertThat(history.days()).noneMatch(day -> day.day().isAfter(history.decisionDay()));
            assertThat(history.sessions())
                    .noneMatch(session -> session.day().isAfter(history.decisionDay()))
                    .filteredOn(session -> session.day().equals(history.decisionDay()))
                    .allMatch(session -> session.nextMorning().equals(new PainScores(null, null)));
        });
        assertThat(asked).anyMatch(history -> history.sessions().stream()
                .anyMatch(session -> session.day().equals(history.decisionDay())));
        assertThat(followUp.steps()).hasSize(12);
    }

    @Test
    void while_pain_rises_the_decider_is_asked_every_day_until_it_notices() {
        // Given
        var flare = patient(Archetype.FLARE);
        int from = flare.course().worsensOn();
        Decider afterTenDays = (history, last) -> {
            asked.add(history);
            boolean notices = ChronoUnit.DAYS.between(Programme.date(from), history.decisionDay()) >= 10;
            return decision(notices ? DecisionKind.REFER : DecisionKind.HOLD, null, history);
        };
        // When
        var followUp = Programme.follow(flare, afterTenDays, STAGES);
        // Then
        assertThat(followUp.daysToNoticeRiseDaily()).contains(10);
        assertThat(followUp.daysToNoticeRise().orElseThrow()).isBetween(10, 16);
        assertThat(asked.stream().filter(history -> !history.weekly()))
                .extracting(PatientHistory::decisionDay)
                .isSubsetOf(IntStream.rangeClosed(from, from + 10)
                        .mapToObj(Programme::date)
                        .toList());
    }

    @Test
    void the_baseline_is_the_median_of_the_first_week_or_of_the_first_three_readings() {
        for (int number = 0; number < 50; number++) {
            // Given
            asked.clear();
            var patient = new PatientSimulator(1).patient(Archetype.IRREGULAR, number);
            // When
            Programme.follow(patient, this::hold, STAGES);
            // Then
            var logged = IntStream.range(0, Programme.DAYS)
                    .filter(day -> patient.days().get(day).logged())
                    .boxed()
                    .toList();
            var firstWeek = logged.stream().filter(day -> day < 7).toList();
            var counted = firstWeek.size() >= 3 ? firstWeek : logged.subList(0, 3);
            double median = Median.of(counted.stream()
                    .map(day -> patient.days().get(day).scores().leg0To10())
                    .toList());
            assertThat(asked.get(11).baseline().leg()).isEqualTo(median);
        }
    }

    private FollowUp follow(Archetype archetype, DecisionKind first, DecisionKind... then) {
        return Programme.follow(
                patient(archetype),
                (history, last) -> {
                    asked.add(history);
                    return decision(kind(asked.size() - 1, first, then), null, history);
                },
                STAGES);
    }

    private static DecisionKind kind(int week, DecisionKind first, DecisionKind... then) {
        return week == 0 || then.length == 0 ? first : then[Math.min(week, then.length) - 1];
    }

    private Decision hold(PatientHistory history, PatientHistory lastWeekly) {
        asked.add(history);
        return decision(DecisionKind.HOLD, null, history);
    }

    private static SimulatedPatient patient(Archetype archetype) {
        return new PatientSimulator(1).patient(archetype, 0);
    }

    private static Decision decision(DecisionKind kind, Urgency urgency, PatientHistory history) {
        return new Decision(
                kind,
                urgency,
                List.of(new Reason("TEST", null, new ClinicianText("", ""), new PatientText("", ""))),
                List.of(),
                List.of(),
                false,
                history.decisionDay(),
                history.weekly(),
                history.stageOrder(),
                "S" + history.stageOrder(),
                new ProtocolReference("test", "1"),
                "test");
    }
}
