package org.restride.analytics.progression;

import static org.restride.analytics.progression.DecisionAssert.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.events.PainLocation;

/** Adherence, the pain log and the gate: HD-A, HD-AL, HD-A0, HD-D, HD-F, HD-X, HD-G. */
class HoldTest {

    private static final Integer NO = Ada.NONE;

    @Test
    void seventy_percent_of_the_sessions_are_enough() {
        // Given ten expected in two weeks
        assertThat(of(5, -12, -11, -9, -8, -7, -4, 0)).as("7 of 10").progresses();
        assertThat(of(5, -12, -11, -9, -8, -4, 0))
                .holds("HD-A")
                .says("adherence 60% over 14 days (need 70%)")
                .wouldChangeBy("1.0 more of the 10.0 sessions expected in 14 days (now 6.0)");
    }

    @Test
    void below_half_one_code_says_it() {
        assertThat(of(5, -12, -9, -7, -4, 0))
                .as("5 of 10")
                .finds("HD-A", Outcome.MET)
                .finds("HD-AL", Outcome.NOT_MET);
        assertThat(of(5, -12, -9, -4, 0))
                .holds("HD-AL", "HD-N")
                .says("adherence 40% over 14 days, below 50% (need 70%)")
                .wouldChangeBy("3.0 more of the 10.0 sessions expected in 14 days (now 4.0)")
                .finds("HD-A", Outcome.MET);
    }

    private static Decision of(int perWeek, int... sessions) {
        return Ada.ready()
                .sessionsOn(sessions)
                .with(history -> history.expected(day -> perWeek))
                .decision();
    }

    @Test
    void a_session_counts_from_half_of_its_dose() {
        assertThat(Ada.ready().eachSession(session -> session.dose(0.5)).decision())
                .progresses();
        assertThat(Ada.ready().eachSession(session -> session.dose(0.49)).decision())
                .holds("HD-AL", "HD-N");
        assertThat(Ada.ready().eachSession(session -> session.dose(null)).decision())
                .holds("HD-AL", "HD-N");
    }

    @Test
    void several_sessions_of_a_day_all_count_up_to_what_the_week_expects() {
        assertThat(of(4, -13, -11, -9, -7, -3, -2, -1, 0)).progresses();
        assertThat(of(4, -6, -5, -4, -3, -2, -1, 0))
                .as("seven of four in one week")
                .holds("HD-A");
    }

    @Test
    void paused_days_expect_nothing_and_sessions_on_them_count() {
        // Given six of seven days of the last week paused: 4 + 4/7 expected, 4 + 4/7 counted
        assertThat(Ada.ready()
                        .sessionsOn(-13, -11, -9, -7, -4, -2, 0)
                        .pause(-6, -1)
                        .decision())
                .says("all criteria met: adherence 100%, worst pain 2.0, 0 limit breaks in last 3 sessions");
    }

    @Test
    void fewer_than_one_expected_session_is_no_adherence() {
        assertThat(Ada.ready().with(history -> history.expected(day -> 0)).decision())
                .holds("HD-A0")
                .finds("HD-A", Outcome.INSUFFICIENT);
        assertThat(Ada.ready().stage(3, 0).decision())
                .as("4/7 expected on the first day")
                .finds("HD-A0", Outcome.MET)
                .says("adherence cannot be computed: 0.6 sessions expected in 14 days (need 1)");
        assertThat(Ada.ready().stage(3, -1).decision()).as("8/7").finds("HD-A0", Outcome.NOT_MET);
    }

    @Test
    void days_before_the_stage_do_not_count() {
        // Given none of the sessions of the stage before, and all since
        assertThat(Ada.ready().sessionsOn(-6, -4, -2, 0).stage(3, -6).decision())
                .finds("HD-A", Outcome.NOT_MET)
                .finds("HD-M", Outcome.MET);
    }

    @Test
    void the_plan_in_force_of_each_day_says_what_is_expected() {
        assertThat(Ada.ready()
                        .sessionsOn(-13, -12, -9, -7, -6, -4, -2, 0)
                        .with(history -> history.expected(day -> day.isBefore(Ada.TODAY.minusDays(6)) ? 7 : 3))
                        .decision())
                .as("4 + 3 of 10")
                .finds("HD-A", Outcome.NOT_MET);
    }

    @Test
    void four_of_seven_days_in_each_tracked_location() {
        assertThat(Ada.ready().leg(2, NO, 2, NO, 2, NO, 2).decision()).progresses();
        assertThat(Ada.ready().leg(2, NO, NO, NO, 2, NO, 2).decision())
                .holds("HD-D")
                .says("only 3 of 7 days with a leg pain score (need 4)")
                .wouldChangeBy("1 day more with a leg pain score (now 3 of 7, need 4)");
        assertThat(Ada.ready()
                        .leg(2, NO, NO, NO, 2, NO, 2)
                        .with(history -> history.trackedLocations(Set.of(PainLocation.BACK)))
                        .decision())
                .progresses()
                .finds("HD-D", PainLocation.LEG, Outcome.NOT_JUDGED);
    }

    @Test
    void the_newest_score_of_any_location_is_at_most_three_days_old() {
        assertThat(Ada.ready().leg(2, NO, NO, NO).back(NO, NO, NO, NO).decision())
                .finds("HD-F", Outcome.NOT_MET);
        assertThat(Ada.ready().leg(NO, NO, NO, NO).back(NO, NO, NO, NO).decision())
                .finds("HD-F", Outcome.MET)
                .says("newest pain score is 4 days old (at most 3)");
        assertThat(Ada.ready().noPain().decision()).finds("HD-F", Outcome.MET).says("no pain score yet");
    }

    @Test
    void a_score_of_eight_holds_for_three_days() {
        assertThat(Ada.ready().back(8, 2, 2).decision()).holds("HD-X").says("pain of 8/10 in the last 3 days");
        assertThat(Ada.ready().back(8, 2, 2, 2).decision()).progresses();
        assertThat(Ada.ready().back(7, 2, 2).decision()).progresses();
    }

    @Test
    void the_worse_location_is_at_the_gate_or_below() {
        assertThat(stable(3).baseline(null, null).decision()).as("exactly 3.0").progresses();
        assertThat(stable(3).baseline(null, null).leg(4).decision())
                .holds("HD-G")
                .says("worst pain 3.1 (leg) over 7 days (gate 3.0); alternative gate 4.0 with 30% improvement: no"
                        + " baseline");
    }

    @Test
    void stable_pain_that_is_better_than_at_the_start_goes_the_second_way() {
        assertThat(stable(4).decision()).progresses();
        assertThat(stable(4).baseline(5.72, 2.0).decision()).as("30.07 %").progresses();
        assertThat(stable(4).baseline(5.7, 2.0).decision()).as("29.8 %").holds("HD-G");
        assertThat(stable(5).decision()).as("above the alternative gate").holds("HD-G");
        assertThat(stable(4).baseline(null, 6.0).decision())
                .as("of the other location")
                .holds("HD-G");
        assertThat(stable(4).baseline(0.0, 6.0).decision()).holds("HD-G");
    }

    @Test
    void where_there_is_no_second_way_the_gate_stands_alone() {
        assertThat(stable(3).stage(5, -27).decision())
                .holds("HD-G")
                .says("worst pain 3.0 (leg) over 7 days (gate 2.0); no alternative gate");
    }

    @Test
    void a_location_that_is_not_tracked_is_looked_at_too() {
        assertThat(stable(5)
                        .with(history -> history.trackedLocations(Set.of(PainLocation.BACK)))
                        .decision())
                .holds("HD-G");
    }

    @Test
    void without_four_days_anywhere_the_gate_is_not_judged() {
        Decision decision = Ada.ready()
                .leg(9, NO, NO, NO, 9, NO, 9)
                .back(NO, NO, NO, NO, NO, 2, 2)
                .decision();
        assertThat(decision).finds("HD-G", Outcome.INSUFFICIENT).finds("HD-D", Outcome.MET);
    }

    private static Ada stable(int pain) {
        return Ada.ready()
                .leg(Collections.nCopies(28, pain).toArray(Integer[]::new))
                .eachSession(session -> session.before(pain, 2).during(pain, 2).nextMorning(pain, 2));
    }
}
