package org.restride.analytics.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.events.PainLocation.BACK;
import static org.restride.events.PainLocation.LEG;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.adherence.Share.Level;
import org.restride.analytics.outcomes.Programme.Attendance;
import org.restride.analytics.outcomes.Programme.Change;
import org.restride.analytics.pain.Reading;
import org.restride.events.PlanChanged;

class ProgrammeTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final History ADA = History.ofSomebody();

    private final Map<LocalDate, Reading> leg = new HashMap<>();
    private final Map<LocalDate, Reading> back = new HashMap<>();
    private final Map<LocalDate, List<Double>> doses = new HashMap<>();

    private Programme programme(PlanChanged... revisions) {
        return new Programme(
                START,
                START.plusDays(90),
                revisions[0].planId(),
                PlanHistory.of(Arrays.asList(revisions)),
                Map.of(LEG, leg, BACK, back),
                doses);
    }

    private static PlanChanged daily() {
        return ADA.plan(1, "2026-01-01", "S1", 7);
    }

    /** Scores of both locations from a day of a week on, one a day. */
    private void scored(int week, int... scores) {
        for (int i = 0; i < scores.length; i++) {
            LocalDate day = START.plusDays(7L * (week - 1) + i);
            leg.put(day, new Reading(scores[i], null, null, null));
            back.put(day, new Reading(scores[i], null, null, null));
            doses.putIfAbsent(day, List.of());
        }
    }

    private void trained(int week, int sessions, double dose) {
        for (int i = 0; i < sessions; i++) {
            doses.put(START.plusDays(7L * (week - 1) + i), List.of(dose));
        }
    }

    @Test
    void a_week_is_seven_days_of_the_programme_and_is_there_when_it_is_over() {
        var plan = daily();
        var short28 = new Programme(
                START, START.plusDays(27), plan.planId(), PlanHistory.of(List.of(plan)), Map.of(), Map.of());
        assertThat(short28.hasCompleted(4)).isTrue();
        assertThat(short28.hasCompleted(5)).isFalse();
    }

    @Test
    void each_location_has_its_own_least_change() {
        // Given 6 at the start and 4.25 in the fourth week: 1.75 points, 29.2 %
        scored(1, 6, 7, 6);
        scored(4, 4, 4, 5, 4);
        // Then
        assertThat(programme(daily()).changeIn(4, LEG)).isEqualTo(Change.IMPROVED);
        assertThat(programme(daily()).changeIn(4, BACK)).isEqualTo(Change.NOT_IMPROVED);
    }

    @Test
    void too_few_scores_are_not_known_rather_than_unchanged() {
        scored(1, 6, 6);
        scored(2, 6, 6, 6, 6);
        scored(4, 2, 2, 2, 2);
        assertThat(programme(daily()).changeIn(4, LEG)).isEqualTo(Change.NOT_KNOWN);
        scored(1, 6, 6, 6);
        assertThat(programme(daily()).changeIn(4, LEG)).isEqualTo(Change.IMPROVED);
        scored(8, 2, 2, 2);
        assertThat(programme(daily()).changeIn(8, LEG)).isEqualTo(Change.NOT_KNOWN);
    }

    @Test
    void who_had_no_pain_had_none_to_lose() {
        scored(1, 0, 0, 1);
        scored(4, 0, 0, 0, 0);
        assertThat(programme(daily()).changeIn(4, LEG)).isEqualTo(Change.NO_PAIN_AT_START);
    }

    @Test
    void a_score_is_enough_to_be_there_and_a_week_of_pause_is_no_absence() {
        // Given
        scored(1, 5);
        var programme = programme(ADA.plan(
                1,
                "2026-01-01",
                "S1",
                7,
                History.pause("2026-01-08", "2026-01-14"),
                History.pause("2026-01-15", "2026-01-20")));
        trained(2, 1, 1);
        // Then
        assertThat(programme.attendanceIn(1)).isEqualTo(Attendance.PRESENT);
        assertThat(programme.attendanceIn(2)).isEqualTo(Attendance.PAUSED);
        assertThat(programme.attendanceIn(3)).isEqualTo(Attendance.ABSENT);
    }

    @Test
    void adherence_is_of_four_weeks_and_no_week_makes_up_for_another() {
        // Given 7 + 7 + 7 + 1 of 28, then 10 of 28, of which 3 are too small
        trained(1, 7, 1);
        trained(2, 7, 0.5);
        trained(3, 7, 1);
        trained(4, 1, 1);
        trained(5, 7, 1);
        trained(6, 3, 0.4);
        // Then 22 of 28, and 7
        assertThat(programme(daily()).adherenceIn(1, 4)).contains(Level.PARTIAL);
        trained(4, 2, 1);
        assertThat(programme(daily()).adherenceIn(1, 4)).contains(Level.SATISFACTORY);
        assertThat(programme(daily()).adherenceIn(5, 8)).contains(Level.LOW);
    }

    @Test
    void nothing_reported_is_no_low_adherence() {
        assertThat(programme(daily()).adherenceIn(1, 4)).isEmpty();
        scored(2, 5);
        assertThat(programme(daily()).adherenceIn(1, 4)).contains(Level.LOW);
        var paused = ADA.plan(1, "2026-01-01", "S1", 7, History.pause("2026-01-01", null));
        assertThat(programme(paused).adherenceIn(1, 4)).isEmpty();
    }

    @Test
    void the_stage_is_that_of_the_last_day_of_the_week() {
        var first = daily();
        var second = ADA.plan(2, "2026-01-15", "S2", 5);
        assertThat(programme(first, second).stageIn(2)).contains(1);
        assertThat(programme(first, second).stageIn(3)).contains(2);
        var another =
                new Programme(START, START, UUID.randomUUID(), PlanHistory.of(List.of(first)), Map.of(), Map.of());
        assertThat(another.stageIn(1)).isEmpty();
    }
}
