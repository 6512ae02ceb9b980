package org.restride.analytics.progression;

import static org.restride.analytics.progression.DecisionAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.Ada.Session;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.Outcome;

/** Time, gaps and pauses: RG-6, HD-C, HD-P, HD-RE, HD-M, HD-N, HD-2. */
class CourseTest {

    @Test
    void more_than_twenty_one_days_without_a_session_send_back() {
        assertThat(Ada.ready().sessionsOn(-21).decision()).finds("RG-6", Outcome.NOT_MET);
        assertThat(Ada.ready().sessionsOn(-22).decision()).regresses("RG-6").says("no session for 22 days");
    }

    @Test
    void the_smallest_session_of_any_stage_ends_a_gap() {
        assertThat(Ada.ready()
                        .sessionsOn(-40, -2)
                        .session(-2, session -> session.dose(0.01))
                        .decision())
                .finds("RG-6", Outcome.NOT_MET);
        assertThat(Ada.ready()
                        .sessionsOn(-40, -2)
                        .session(-2, session -> session.dose(null))
                        .decision())
                .finds("RG-6", Outcome.NOT_MET);
    }

    @Test
    void without_any_session_the_gap_begins_with_the_stage() {
        assertThat(Ada.ready().sessionsOn().stage(3, -21).decision()).finds("RG-6", Outcome.NOT_MET);
        assertThat(Ada.ready().sessionsOn().stage(3, -22).decision()).finds("RG-6", Outcome.MET);
    }

    @Test
    void a_gap_counts_paused_days_but_waits_while_a_pause_is_active() {
        assertThat(Ada.ready().sessionsOn(-30).pause(-28, -3).decision()).finds("RG-6", Outcome.MET);
        assertThat(Ada.ready().sessionsOn(-30).pause(-28, 0).decision()).holds("HD-P");
        assertThat(Ada.ready().sessionsOn(-30).pause(-28, null).decision())
                .holds("HD-P")
                .finds("RG-6", Outcome.NOT_JUDGED);
    }

    @Test
    void more_than_seven_active_days_without_a_session_ask_for_contact() {
        assertThat(Ada.ready().sessionsOn(-7).decision()).finds("HD-C", Outcome.NOT_MET);
        assertThat(Ada.ready().sessionsOn(-8).decision())
                .finds("HD-C", Outcome.MET)
                .says("no session for 8 days outside pauses (more than 7): ask the patient");
        assertThat(Ada.ready().sessionsOn(-9).pause(-3, -2).decision()).finds("HD-C", Outcome.NOT_MET);
        assertThat(Ada.ready().sessionsOn(-9).pause(-3, -3).decision()).finds("HD-C", Outcome.MET);
        assertThat(Ada.ready().sessionsOn().stage(3, -8).decision()).finds("HD-C", Outcome.MET);
        assertThat(Ada.ready().sessionsOn().stage(3, -7).decision()).finds("HD-C", Outcome.NOT_MET);
    }

    @Test
    void an_active_pause_holds_before_anything_else_does() {
        assertThat(Ada.ready().noPain().pause(0, null).decision())
                .holds("HD-P")
                .says("programme paused since 2026-03-30")
                .finds("HD-D", Outcome.MET);
        assertThat(Ada.ready().pause(-3, 0).decision()).holds("HD-P");
        assertThat(Ada.ready().pause(-3, -1).decision()).progresses();
        assertThat(Ada.ready().pause(1, 5).decision()).progresses();
    }

    @Test
    void after_a_pause_of_a_week_comes_a_week_to_get_back() {
        assertThat(Ada.ready().pause(-7, -1).decision())
                .holds("HD-RE")
                .says("back 1 day after a pause of 7 days: re-entry week")
                .wouldChangeBy("7 days more until the re-entry week is over");
        assertThat(Ada.ready().pause(-6, -1).decision()).as("of six days").progresses();
        assertThat(Ada.ready().pause(-13, -7).decision()).holds("HD-RE");
        assertThat(Ada.ready().pause(-14, -8).decision()).progresses();
    }

    @Test
    void a_stage_has_a_minimum_of_days() {
        assertThat(inStageFor(13)).holds("HD-M").says("day 13 in this stage (at least 14)");
        assertThat(inStageFor(14)).progresses();
    }

    /** Seven sessions and full adherence on either day. */
    private static Decision inStageFor(int days) {
        return Ada.ready().stage(3, 1 - days).decision();
    }

    @Test
    void a_stage_has_a_minimum_of_sessions_with_half_of_their_dose() {
        assertThat(Ada.ready().sessionsOn(-11, -9, -7, -4, -2, 0).decision()).progresses();
        assertThat(Ada.ready()
                        .sessionsOn(-11, -9, -7, -4, -2, 0)
                        .session(-4, session -> session.dose(0.5))
                        .decision())
                .progresses();
        assertThat(Ada.ready()
                        .sessionsOn(-11, -9, -7, -4, -2, 0)
                        .session(-4, session -> session.dose(0.49))
                        .with(history -> history.expected(day -> 3))
                        .decision())
                .holds("HD-N")
                .says("5 sessions completed in this stage (at least 6)");
    }

    @Test
    void sessions_of_the_stage_before_do_not_count() {
        // Given the sixth session on the first day of the stage, or the day before it
        assertThat(Ada.ready().sessionsOn(-13, -11, -9, -4, -2, 0).stage(3, -13).decision())
                .finds("HD-N", Outcome.NOT_MET);
        assertThat(Ada.ready().sessionsOn(-13, -11, -9, -4, -2, 0).stage(3, -12).decision())
                .finds("HD-N", Outcome.MET);
    }

    @Test
    void two_neighbours_reach_the_target() {
        assertThat(targets(-4, -2)).progresses();
        assertThat(targets(-6, -2)).holds("HD-2");
        assertThat(targets(-13, -11)).progresses();
        assertThat(targets()).holds("HD-2");
    }

    @Test
    void they_are_of_this_stage_and_of_the_last_two_weeks() {
        assertThat(targetsSince(-13)).finds("HD-2", Outcome.NOT_MET);
        assertThat(targetsSince(-12)).finds("HD-2", Outcome.MET);
        assertThat(Ada.ready()
                        .eachSession(session -> session.target(false))
                        .session(-14, session -> session.target(true))
                        .session(-13, session -> session.target(true))
                        .decision())
                .finds("HD-2", Outcome.MET);
    }

    private static Decision targetsSince(int stageStart) {
        return reaching(-13, -11).stage(3, stageStart).decision();
    }

    private static Decision targets(int... days) {
        return reaching(days).decision();
    }

    private static Ada reaching(int... days) {
        Ada ada = Ada.ready().eachSession((Session session) -> session.target(false));
        for (int day : days) {
            ada.session(day, session -> session.target(true));
        }
        return ada;
    }

    @Test
    void at_the_last_stage_progress_is_a_discharge_review() {
        Decision review = Ada.ready().stage(5, -27).decision();
        assertThat(review)
                .progresses()
                .says("all criteria met at the last stage, discharge review: adherence 100%, worst pain 2.0, 0 limit"
                        + " breaks in last 3 sessions");
        org.assertj.core.api.Assertions.assertThat(review.dischargeReview()).isTrue();
        org.assertj.core.api.Assertions.assertThat(Ada.ready().decision().dischargeReview())
                .isFalse();
    }
}
