package org.restride.analytics.progression;

import static org.restride.analytics.progression.DecisionAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.events.PainLocation;

/** Going back by a stage for pain: RG-1, RG-2, RG-4, RG-5 with HD-W and HD-T, and what follows: HD-S1, CR-3. */
class SetbackTest {

    private static final Integer NO = Ada.NONE;

    @Test
    void an_excess_of_five_points_is_a_flare() {
        // Given the usual level 2: 5 adds 2 a day, 4 adds 1
        assertThat(Ada.ready().leg(5, 5, 4).decision())
                .regresses("RG-1")
                .says(
                        "leg flare: accumulated 5 points above usual level 2 (alarm at 5), last three readings [5, 5, 4]");
        assertThat(Ada.ready().leg(4, 5, 4).decision()).finds("RG-1", PainLocation.LEG, Outcome.NOT_MET);
    }

    @Test
    void a_flare_stays_at_four_or_more() {
        assertThat(Ada.ready().leg(6, 6, 6, 3, 4, 4).decision()).finds("RG-1", PainLocation.LEG, Outcome.MET);
        assertThat(Ada.ready().leg(6, 6, 6, 6, 3, 4, 3).decision()).finds("RG-1", PainLocation.LEG, Outcome.NOT_MET);
    }

    @Test
    void its_last_reading_is_at_most_three_days_old() {
        assertThat(Ada.ready().leg(6, 6, 6, NO, NO, NO).decision()).finds("RG-1", PainLocation.LEG, Outcome.MET);
        assertThat(Ada.ready().leg(6, 6, 6, NO, NO, NO, NO).decision())
                .finds("RG-1", PainLocation.LEG, Outcome.INSUFFICIENT);
    }

    @Test
    void it_needs_three_readings_in_the_last_week() {
        assertThat(Ada.ready().leg(6, NO, NO, 6, NO, 6, NO).decision()).finds("RG-1", PainLocation.LEG, Outcome.MET);
        assertThat(Ada.ready().leg(6, NO, NO, NO, NO, NO, 6, 6).decision())
                .finds("RG-1", PainLocation.LEG, Outcome.INSUFFICIENT);
    }

    @Test
    void the_usual_level_needs_four_readings_of_the_two_weeks_before_the_last_two() {
        assertThat(Ada.ready().noPainBefore(-17).leg(6, 6, 6).decision()).finds("RG-1", PainLocation.LEG, Outcome.MET);
        assertThat(Ada.ready().noPainBefore(-16).leg(6, 6, 6).decision())
                .finds("RG-1", PainLocation.LEG, Outcome.INSUFFICIENT);
    }

    @Test
    void the_back_flares_as_well() {
        assertThat(Ada.ready().back(6, 6, 6).decision())
                .regresses("RG-1")
                .finds("RG-1", PainLocation.BACK, Outcome.MET);
    }

    @Test
    void a_mean_two_points_up_to_four_or_more_sends_back() {
        assertThat(weeks(2, 4).decision()).finds("RG-2", PainLocation.LEG, Outcome.MET);
        assertThat(weeks(2, 4).leg(4, 4, 4, 4, 4, 4, 3).decision()).finds("RG-2", PainLocation.LEG, Outcome.NOT_MET);
        assertThat(weeks(1, 3).decision()).as("to 3 only").finds("RG-2", PainLocation.LEG, Outcome.NOT_MET);
        assertThat(weeks(3, 4).decision()).as("by 1 only").finds("RG-2", PainLocation.LEG, Outcome.NOT_MET);
    }

    @Test
    void it_is_said_with_both_means() {
        assertThat(weeks(1, 4).decision()).says("leg pain rose 3.0 points week on week (1.0 to 4.0); limit 2.0");
    }

    @Test
    void each_week_needs_four_days_for_a_comparison() {
        assertThat(weeks(2, 4)
                        .leg(NO, NO, NO, 2, 2, 2, 2, NO, NO, NO, 4, 4, 4, 4)
                        .decision())
                .finds("RG-2", PainLocation.LEG, Outcome.MET);
        assertThat(weeks(2, 4)
                        .leg(NO, NO, NO, NO, 2, 2, 2, NO, NO, NO, 4, 4, 4, 4)
                        .decision())
                .finds("RG-2", PainLocation.LEG, Outcome.INSUFFICIENT);
        assertThat(weeks(2, 4)
                        .leg(NO, NO, NO, 2, 2, 2, 2, NO, NO, NO, NO, 4, 4, 4)
                        .decision())
                .finds("RG-2", PainLocation.LEG, Outcome.INSUFFICIENT)
                .finds("HD-W", PainLocation.LEG, Outcome.INSUFFICIENT);
    }

    @Test
    void a_mean_one_point_up_holds() {
        assertThat(weeks(1, 2).decision()).holds("HD-W").says("leg pain up 1.0 week on week");
        assertThat(weeks(1, 2).leg(1, 2, 2, 2, 2, 2, 2).decision()).progresses();
    }

    private static Ada weeks(int before, int now) {
        return Ada.ready()
                .leg(before, before, before, before, before, before, before, now, now, now, now, now, now, now);
    }

    /** Slope 1 a week and p 0.02; the mean of the last week is 3.7. */
    private static final Integer[] RISING = {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5};

    @Test
    void a_slow_rise_to_below_four_holds() {
        assertThat(Ada.ready().leg(RISING).decision())
                .finds("HD-T", PainLocation.LEG, Outcome.MET)
                .finds("RG-4", PainLocation.LEG, Outcome.NOT_MET);
    }

    @Test
    void a_slow_rise_to_four_and_more_sends_back_in_the_weekly_decision() {
        Integer[] higher = {2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6};
        assertThat(Ada.ready().leg(higher).decision()).finds("RG-4", PainLocation.LEG, Outcome.MET);
        assertThat(Ada.ready()
                        .leg(higher)
                        .with(history -> history.weekly(false))
                        .decision())
                .finds("RG-4", Outcome.NOT_JUDGED)
                .finds("HD-T", PainLocation.LEG, Outcome.MET);
    }

    @Test
    void a_trend_needs_ten_readings_over_fourteen_days() {
        assertThat(rising(-14, -12, -10, -8, -6, -5, -4, -3, -1, 0).decision())
                .finds("HD-T", PainLocation.LEG, Outcome.MET);
        assertThat(rising(-14, -12, -10, -8, -6, -5, -4, -1, 0).decision())
                .as("nine")
                .finds("HD-T", PainLocation.LEG, Outcome.INSUFFICIENT);
        assertThat(rising(-13, -12, -10, -8, -6, -5, -4, -3, -1, 0).decision())
                .as("thirteen days")
                .finds("HD-T", PainLocation.LEG, Outcome.INSUFFICIENT);
    }

    /** One point every other day. */
    private static Ada rising(int... days) {
        Ada ada = Ada.ready().noPainBefore(1);
        Integer[] scores = new Integer[15];
        for (int day : days) {
            scores[day + 14] = Math.min(9, (day + 14) / 2 + 2);
        }
        return ada.leg(scores);
    }

    @Test
    void a_rise_that_may_be_chance_is_none() {
        // Given slopes of 0.88 and 0.78 a week; by SciPy p is 0.044 and, with one score lower, 0.056
        Integer[] sure = {3, 3, 4, NO, 5, 5, NO, 4, 3, 4, NO, 5, NO, 6, 6, NO, 5, 5, NO, NO, 6};
        Integer[] unsure = {3, 3, 4, NO, 5, 5, NO, 4, 3, 4, NO, 5, NO, 6, 6, NO, 5, 4, NO, NO, 6};
        assertThat(Ada.ready().leg(sure).decision()).finds("HD-T", PainLocation.LEG, Outcome.MET);
        assertThat(Ada.ready().leg(unsure).decision()).finds("HD-T", PainLocation.LEG, Outcome.NOT_MET);
    }

    @Test
    void symptoms_further_down_on_two_of_three_days_send_back() {
        assertThat(Ada.ready()
                        .ranks(2, 2, 2, 2, 2, 2, 2, NO, NO, NO, NO, 3, 2, 3)
                        .decision())
                .regresses("RG-5")
                .says("symptoms moved distally: level 2 to [3, 2, 3]");
        assertThat(Ada.ready()
                        .ranks(2, 2, 2, 2, 2, 2, 2, NO, NO, NO, NO, 3, 2, 2)
                        .decision())
                .progresses();
    }

    @Test
    void down_to_the_buttock_is_not_far_enough() {
        assertThat(Ada.ready().ranks(1, 1, 1, 1, 1, 1, 1, 2, 2, 2).decision()).progresses();
        assertThat(Ada.ready().ranks(2, 2, 2, 2, 2, 2, 2, 3, 3, 3).decision()).regresses("RG-5");
    }

    @Test
    void the_thigh_must_be_among_the_last_three() {
        assertThat(Ada.ready().ranks(1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 2, 2, 2).decision())
                .finds("RG-5", Outcome.NOT_MET);
    }

    @Test
    void both_weeks_need_three_locations() {
        assertThat(Ada.ready()
                        .ranks(NO, NO, NO, NO, 2, 2, 2, NO, NO, NO, NO, 4, 4, 4)
                        .decision())
                .regresses("RG-5");
        assertThat(Ada.ready()
                        .ranks(NO, NO, NO, NO, NO, 2, 2, NO, NO, NO, NO, 4, 4, 4)
                        .decision())
                .finds("RG-5", Outcome.INSUFFICIENT);
        assertThat(Ada.ready()
                        .ranks(2, 2, 2, 2, 2, 2, 2, NO, NO, NO, NO, NO, 4, 4)
                        .decision())
                .finds("RG-5", Outcome.INSUFFICIENT);
    }

    private static Ada flare() {
        return Ada.ready().leg(6, 6, 6);
    }

    @Test
    void the_third_setback_in_four_weeks_refers() {
        assertThat(flare().with(history -> history.regressionsInLast28Days(2)).decision())
                .refers(Urgency.SOON, "RG-1", "CR-3")
                .says("regress criteria again after 2 regressions in 28 days");
        assertThat(flare().with(history -> history.regressionsInLast28Days(1)).decision())
                .regresses("RG-1");
    }

    @Test
    void at_the_first_stage_there_is_nothing_to_go_back_to() {
        assertThat(firstStage(false, 0)).holds("RG-1", "HD-S1");
        assertThat(firstStage(true, 0)).refers(Urgency.SOON, "RG-1", "CR-3");
    }

    @Test
    void the_first_stage_does_not_count_regressions_and_the_others_no_weeks() {
        assertThat(firstStage(false, 5)).holds("RG-1", "HD-S1");
        assertThat(flare().with(history -> history.previousWeekHadRegressCriteria(true))
                        .decision())
                .regresses("RG-1");
    }

    private static Decision firstStage(boolean theWeekBeforeToo, int regressions) {
        return flare().stage(1, -20)
                .with(history ->
                        history.previousWeekHadRegressCriteria(theWeekBeforeToo).regressionsInLast28Days(regressions))
                .decision();
    }

    @Test
    void without_a_setback_the_week_before_does_not_matter() {
        assertThat(Ada.ready()
                        .stage(1, -20)
                        .with(history -> history.previousWeekHadRegressCriteria(true))
                        .decision())
                .progresses();
    }

    @Test
    void every_reason_of_a_level_is_given_and_lower_ones_are_not() {
        assertThat(weeks(2, 7)
                        .ranks(2, 2, 2, 2, 2, 2, 2, 4, 4, 4)
                        .with(h -> h.programmeDay(8))
                        .decision())
                .regresses("RG-1", "RG-2", "RG-5")
                .finds("HD-G", Outcome.MET);
    }
}
