package org.restride.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.restride.analytics.History.pause;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.events.PlanChanged;

class AdherenceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-14");
    private final History ada = History.ofSomebody();

    /** @param daysAgo with a session of that dose each */
    private static Map<LocalDate, List<Double>> sessions(double dose, int... daysAgo) {
        Map<LocalDate, List<Double>> doses = new HashMap<>();
        for (int back : daysAgo) {
            doses.merge(TODAY.minusDays(back), List.of(dose), (a, b) -> List.of(dose, dose));
        }
        return doses;
    }

    private Adherence lastTwoWeeks(Map<LocalDate, List<Double>> doses, PlanChanged... plans) {
        return Adherence.ofLastTwoWeeks(TODAY, PlanHistory.of(List.of(plans)), doses);
    }

    @Test
    void all_of_five_sessions_in_each_of_two_weeks_is_one() {
        var adherence = lastTwoWeeks(sessions(1, 0, 2, 3, 5, 6, 7, 9, 10, 12, 13), ada.plan(1, "2026-01-01", "S2", 5));
        assertThat(adherence.sessions().numerator()).isEqualTo(10);
        assertThat(adherence.sessions().denominator()).isEqualTo(10);
        assertThat(adherence.sessions().value()).hasValue(1);
        assertThat(adherence.extras()).isZero();
    }

    @Test
    void half_of_the_sessions_is_a_half() {
        var adherence = lastTwoWeeks(sessions(1, 1, 3, 6, 9, 12), ada.plan(1, "2026-01-01", "S2", 5));
        assertThat(adherence.sessions().value()).hasValue(0.5);
        assertThat(adherence.sessions().level()).isEqualTo(Share.Level.PARTIAL);
    }

    @Test
    void extra_sessions_of_one_week_do_not_make_up_for_another() {
        // Given seven in the last week of five expected, none in the week before
        var adherence = lastTwoWeeks(sessions(1, 0, 1, 2, 3, 4, 5, 6), ada.plan(1, "2026-01-01", "S2", 5));
        assertThat(adherence.sessions().value()).hasValue(0.5);
        assertThat(adherence.extras()).isEqualTo(2);
        assertThat(adherence.isOverdoing()).isFalse();
    }

    @Test
    void three_extra_sessions_in_a_week_are_overdoing() {
        var adherence = lastTwoWeeks(sessions(1, 0, 1, 2, 3, 4, 5, 6), ada.plan(1, "2026-01-01", "S3", 4));
        assertThat(adherence.isOverdoing()).isTrue();
    }

    @Test
    void a_session_counts_from_half_of_its_dose_while_the_dose_counts_as_it_is() {
        var plan = ada.plan(1, "2026-01-01", "S2", 5);
        assertThat(lastTwoWeeks(sessions(0.5, 0, 2, 3, 5, 6, 7, 9, 10, 12, 13), plan)
                        .sessions()
                        .value())
                .hasValue(1);
        assertThat(lastTwoWeeks(sessions(0.5, 0, 2, 3, 5, 6, 7, 9, 10, 12, 13), plan)
                        .dose()
                        .value())
                .hasValue(0.5);
        assertThat(lastTwoWeeks(sessions(0.49, 0, 2, 3), plan).sessions().numerator())
                .isZero();
        assertThat(lastTwoWeeks(sessions(0.49, 0, 2, 3), plan).dose().numerator())
                .isEqualTo(0.49 + 0.49 + 0.49);
    }

    @Test
    void a_session_made_up_on_the_next_day_counts() {
        var adherence = lastTwoWeeks(sessions(1, 1, 1), ada.plan(1, "2026-01-01", "S2", 5));
        assertThat(adherence.sessions().numerator()).isEqualTo(2);
    }

    @Test
    void a_stage_that_was_called_off_before_it_began_does_not_interrupt_the_one_before() {
        var plans = PlanHistory.of(List.of(
                ada.plan(1, "2026-03-01", "S1", 7),
                ada.plan(2, "2026-04-10", "S2", 5),
                ada.plan(3, "2026-04-10", "S1", 7)));
        assertThat(plans.stageStart(LocalDate.parse("2026-04-12"))).contains(LocalDate.parse("2026-03-01"));
    }

    @Test
    void paused_days_are_not_expected_and_a_session_on_them_still_counts() {
        // Given ten of the fourteen days paused
        var plan = ada.plan(1, "2026-01-01", "S2", 7, pause("2026-04-05", "2026-04-14"));
        var adherence = lastTwoWeeks(sessions(1, 0, 10, 11), plan);
        // Then four days are left, all in the earlier block
        assertThat(adherence.expected()).isEqualTo(4);
        assertThat(adherence.blocks()).extracting(AdherenceBlock::activeDays).containsExactly(4, 0);
        assertThat(adherence.sessions().numerator()).isEqualTo(2);
        assertThat(adherence.blocks().get(1).done()).isEqualTo(1);
    }

    @Test
    void a_pause_with_an_open_end_goes_on() {
        var plan = ada.plan(1, "2026-01-01", "S2", 7, pause("2026-03-01", null));
        assertThat(lastTwoWeeks(Map.of(), plan).sessions().value()).isEmpty();
    }

    @Test
    void days_before_the_stage_began_do_not_count() {
        var adherence = lastTwoWeeks(
                sessions(1, 0, 1, 2, 3, 4, 10), ada.plan(1, "2026-01-01", "S1", 7), ada.plan(2, "2026-04-10", "S2", 7));
        assertThat(adherence.blocks()).hasSize(1);
        assertThat(adherence.blocks().get(0).from()).isEqualTo("2026-04-10");
        assertThat(adherence.sessions().numerator()).isEqualTo(5);
        assertThat(adherence.sessions().denominator()).isEqualTo(5);
    }

    @Test
    void a_change_of_the_schedule_within_a_stage_counts_from_its_day() {
        var adherence = lastTwoWeeks(Map.of(), ada.plan(1, "2026-01-01", "S2", 7), ada.plan(2, "2026-04-08", "S2", 3));
        assertThat(adherence.expected()).isCloseTo(7 + 3, within(1e-12));
        assertThat(adherence.blocks()).hasSize(2);
    }

    @Test
    void below_one_expected_session_there_is_no_value() {
        var share = lastTwoWeeks(Map.of(), ada.plan(1, "2026-04-14", "S2", 5)).sessions();
        assertThat(share.denominator()).isCloseTo(5 / 7.0, within(1e-12));
        assertThat(share.value()).isEmpty();
        assertThat(share.level()).isNull();
        assertThat(lastTwoWeeks(sessions(1, 1)).sessions().value()).isEmpty();
    }

    @Test
    void the_order_of_plan_revisions_does_not_matter() {
        var first = ada.plan(1, "2026-01-01", "S1", 7);
        var second = ada.plan(2, "2026-04-01", "S2", 5);
        var day = LocalDate.parse("2026-04-02");
        assertThat(PlanHistory.of(List.of(first, second)).inForceOn(day)).contains(second);
        assertThat(PlanHistory.of(List.of(second, first)).inForceOn(day)).contains(second);
        assertThat(PlanHistory.of(List.of(second, first)).stageStart(day)).contains(LocalDate.parse("2026-04-01"));
        assertThat(PlanHistory.of(List.of(second, first)).inForceOn(LocalDate.parse("2025-12-31")))
                .isEmpty();
    }
}
