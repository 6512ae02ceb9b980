package org.restride.analytics.progression;

import static org.restride.analytics.progression.DecisionAssert.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.Screen;
import org.restride.events.WarningSymptom;

/** Warning symptoms and referrals: RF-E, RF-U, CR-1, CR-2, HD-S. */
class SafetyTest {

    @Test
    void without_anything_in_the_way_she_is_ready() {
        assertThat(Ada.ready().decision())
                .progresses()
                .says("all criteria met: adherence 100%, worst pain 2.0, 0 limit breaks in last 3 sessions");
    }

    @Test
    void one_open_emergency_flag_decides_however_old_it_is() {
        assertThat(Ada.ready().flag(WarningSymptom.SADDLE, -90).pause(-5, null).decision())
                .refers(Urgency.EMERGENCY, "RF-E")
                .says("EMERGENCY: SADDLE")
                .wouldChangeBy("a clinician's clearance, with a note, of SADDLE");
    }

    @Test
    void an_emergency_flag_comes_before_an_urgent_one() {
        assertThat(Ada.ready()
                        .with(history -> history.flags(List.of(
                                flag(WarningSymptom.GAIT, "a"),
                                flag(WarningSymptom.BOWEL, "b"),
                                flag(WarningSymptom.BLADDER, "c"))))
                        .decision())
                .refers(Urgency.EMERGENCY, "RF-E")
                .says("EMERGENCY: BLADDER, BOWEL")
                .finds("RF-U", Outcome.MET);
    }

    private static OpenFlag flag(WarningSymptom symptom, String factId) {
        return new OpenFlag(Ada.TODAY, symptom.name(), symptom.tier(), factId);
    }

    @Test
    void an_urgent_flag_comes_before_severe_pain() {
        assertThat(severe(7, 7).flag(WarningSymptom.FEVER, 0).decision())
                .refers(Urgency.URGENT, "RF-U")
                .says("URGENT: FEVER");
    }

    @Test
    void leg_pain_of_seven_in_two_weeks_on_end_refers() {
        assertThat(severe(7, 7).decision())
                .refers(Urgency.URGENT, "CR-1")
                .says("leg pain averaged 7.0 and 7.0 in two consecutive weeks (>= 7.0)");
    }

    @Test
    void just_below_seven_in_either_week_does_not() {
        assertThat(severe(7, 7).leg(7, 7, 7, 7, 7, 7, 6).decision()).finds("CR-1", Outcome.NOT_MET);
        assertThat(severe(7, 7).leg(6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7).decision())
                .finds("CR-1", Outcome.NOT_MET);
    }

    @Test
    void four_days_in_each_week_are_needed_for_it() {
        Integer no = Ada.NONE;
        assertThat(severe(7, 7)
                        .leg(no, no, no, 7, 7, 7, 7, no, no, no, 7, 7, 7, 7)
                        .decision())
                .finds("CR-1", Outcome.MET);
        assertThat(severe(7, 7)
                        .leg(no, no, no, no, 7, 7, 7, no, no, no, 7, 7, 7, 7)
                        .decision())
                .finds("CR-1", Outcome.INSUFFICIENT);
        assertThat(severe(7, 7)
                        .leg(no, no, no, 7, 7, 7, 7, no, no, no, no, 7, 7, 7)
                        .decision())
                .finds("CR-1", Outcome.INSUFFICIENT);
    }

    @Test
    void severe_back_pain_alone_is_not_severe_leg_pain() {
        assertThat(Ada.ready().back(8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8).decision())
                .finds("CR-1", Outcome.NOT_MET);
    }

    private static Ada severe(int before, int now) {
        return Ada.ready()
                .leg(before, before, before, before, before, before, before, now, now, now, now, now, now, now);
    }

    @Test
    void six_weeks_without_getting_better_refer_once() {
        assertThat(stuck(5).decision())
                .refers(Urgency.ROUTINE, "CR-2")
                .says("leg pain 5.0 vs 6.0 at start: change 17% after 7 weeks with 96% adherence")
                .wouldChangeBy(
                        "leg pain below 4 (now 5.0), or 2 points or 30% better than at the start (now 1.0 points, 17%)");
        assertThat(stuck(5).with(history -> history.acknowledged(Set.of("CR-2")))
                        .decision())
                .finds("CR-2", Outcome.NOT_JUDGED)
                .holds("HD-G");
    }

    @Test
    void it_takes_forty_two_days() {
        assertThat(stuck(5).with(history -> history.programmeDay(42)).decision())
                .finds("CR-2", Outcome.MET);
        assertThat(stuck(5).with(history -> history.programmeDay(41)).decision())
                .finds("CR-2", Outcome.NOT_MET);
    }

    @Test
    void it_takes_a_mean_of_four_in_both_weeks() {
        assertThat(stuck(4).baseline(5.0, 5.0).decision()).finds("CR-2", Outcome.MET);
        assertThat(stuck(4).baseline(5.0, 5.0).leg(4, 4, 4, 4, 4, 4, 3).decision())
                .finds("CR-2", Outcome.NOT_MET);
        assertThat(stuck(4).baseline(5.0, 5.0)
                        .leg(3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
                        .decision())
                .finds("CR-2", Outcome.NOT_MET);
    }

    @Test
    void two_points_or_thirty_percent_are_better() {
        assertThat(stuck(5).baseline(7.0, 7.0).decision()).as("two points").finds("CR-2", Outcome.NOT_MET);
        assertThat(stuck(5).baseline(6.9, 6.9).decision())
                .as("1.9 points, 27.5 %")
                .finds("CR-2", Outcome.MET);
        assertThat(stuck(4).baseline(5.75, 5.0).decision())
                .as("1.75 points, 30.4 %")
                .finds("CR-2", Outcome.NOT_MET);
    }

    @Test
    void whoever_did_not_do_the_programme_has_not_failed_it() {
        // Given 24 sessions expected in six weeks
        int[] fifteen = {-41, -40, -39, -34, -33, -32, -27, -26, -20, -19, -13, -12, -11, -3, -2};
        int[] fourteen = {-41, -40, -39, -34, -33, -32, -27, -26, -20, -19, -13, -12, -3, -2};
        assertThat(stuck(5).sessionsOn(fifteen).decision()).as("62.5 %").finds("CR-2", Outcome.MET);
        assertThat(stuck(5).sessionsOn(fourteen).decision()).as("58 %").finds("CR-2", Outcome.NOT_MET);
    }

    @Test
    void exactly_sixty_percent_are_enough() {
        int[] three = {-41, -40, -39, -34, -33, -32, -27, -26, -25, -20, -19, -18, -13, -12, -11, -3, -2, 0};
        assertThat(stuck(5).sessionsOn(three)
                        .with(history -> history.expected(day -> 5))
                        .decision())
                .finds("CR-2", Outcome.MET);
    }

    @Test
    void what_the_present_stage_asks_for_counts_for_all_six_weeks() {
        // Given 18 sessions in six weeks, of which 35 were asked for in all but the last
        int[] three = {-41, -40, -39, -34, -33, -32, -27, -26, -25, -20, -19, -18, -13, -12, -11, -3, -2, 0};
        Ada lately = stuck(5).sessionsOn(three)
                .with(history -> history.expected(day -> day.isBefore(Ada.TODAY.minusDays(6)) ? 7 : 3));
        // Then 18 of 18 and not of 38
        assertThat(lately.decision()).finds("CR-2", Outcome.MET);
        assertThat(lately.with(history -> history.sessionsPerWeek(7)).decision())
                .finds("CR-2", Outcome.NOT_MET);
    }

    @Test
    void without_a_baseline_nobody_knows() {
        assertThat(stuck(5).baseline(null, 6.0).decision()).finds("CR-2", Outcome.INSUFFICIENT);
        assertThat(stuck(5).baseline(0.0, 6.0).decision()).finds("CR-2", Outcome.INSUFFICIENT);
    }

    @Test
    void a_week_before_without_readings_leaves_the_last_one_alone() {
        Integer no = Ada.NONE;
        assertThat(stuck(5).leg(no, no, no, no, no, no, no, 5, 5, 5, 5, 5, 5, 5).decision())
                .finds("CR-2", Outcome.MET);
    }

    @Test
    void some_location_needs_four_days_for_it_not_necessarily_the_worse_one() {
        Integer no = Ada.NONE;
        assertThat(stuck(5).leg(no, no, no, no, no, no, 5).decision()).finds("CR-2", Outcome.MET);
        assertThat(stuck(5).leg(no, no, no, no, no, no, 5)
                        .back(no, no, no, no, 2, 2, 2)
                        .decision())
                .finds("CR-2", Outcome.INSUFFICIENT);
    }

    /** In the leg, for four weeks, with sessions for six. */
    private static Ada stuck(int pain) {
        return Ada.ready()
                .leg(Collections.nCopies(28, pain).toArray(Integer[]::new))
                .sessionsOn(
                        -41, -40, -39, -38, -34, -33, -32, -31, -27, -26, -25, -24, -20, -19, -18, -17, -13, -12, -11,
                        -10, -4, -2, 0)
                .eachSession(session -> session.before(pain, 2).during(pain, 2).nextMorning(null, null));
    }

    @Test
    void a_screen_expires_after_seven_days() {
        assertThat(screened(Screen.answeredOn(Ada.TODAY.minusDays(7), "screen")))
                .progresses();
        assertThat(screened(Screen.answeredOn(Ada.TODAY.minusDays(8), "screen")))
                .holds("HD-S")
                .says("last screen for warning symptoms 8 days ago (at most 7)");
        assertThat(screened(Screen.NEVER_ANSWERED)).holds("HD-S").says("screen for warning symptoms never answered");
        assertThat(screened(Screen.NOT_JUDGED)).progresses().finds("HD-S", Outcome.NOT_JUDGED);
    }

    private static Decision screened(Screen screen) {
        return Ada.ready().with(history -> history.screen(screen)).decision();
    }
}
