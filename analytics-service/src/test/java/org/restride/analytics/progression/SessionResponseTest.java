package org.restride.analytics.progression;

import static org.restride.analytics.progression.DecisionAssert.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.Ada.Session;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.Outcome;

/** How sessions hurt and how hard they are: RG-3, HD-R, HD-RD, HD-E. The last session is today's, the one before at -2. */
class SessionResponseTest {

    private static final Integer NO = Ada.NONE;

    private static Decision today(UnaryOperator<Session> change) {
        return Ada.ready().session(0, change).decision();
    }

    @Test
    void pain_above_five_that_rose_by_two_breaks_a_limit() {
        assertThat(today(session -> session.before(4, 2).during(6, 2)))
                .holds("HD-R")
                .says("the last session broke the pain limits: leg pain reached 6/10, above 5, up 2 from 4");
        assertThat(today(session -> session.before(5, 2).during(6, 2))).progresses();
        assertThat(today(session -> session.before(3, 2).during(5, 2))).progresses();
        assertThat(today(session -> session.before(2, 4).during(2, 6))).holds("HD-R");
    }

    @Test
    void pain_of_eight_breaks_it_whatever_it_was_before() {
        assertThat(today(session -> session.before(2, 8).during(2, 8)))
                .holds("HD-R")
                .says("the last session broke the pain limits: back pain reached 8/10 (limit 8)");
        assertThat(today(session -> session.before(2, 7).during(2, 7))).progresses();
    }

    @Test
    void a_rise_of_three_in_the_leg_breaks_it_and_in_the_back_does_not() {
        assertThat(today(session -> session.before(1, 2).during(4, 2)))
                .holds("HD-R")
                .says("the last session broke the pain limits: leg pain reached 4/10, up 3 from 1");
        assertThat(today(session -> session.before(2, 1).during(2, 4))).progresses();
    }

    @Test
    void what_came_after_the_session_counts_like_what_came_during() {
        assertThat(today(session -> session.before(4, 2).during(4, 2).after(6, 2)))
                .holds("HD-R");
        assertThat(today(session -> session.before(4, 2).during(6, 2).after(4, 2)))
                .holds("HD-R");
        assertThat(today(session -> session.before(4, 2).during(NO, NO).after(6, 2)))
                .holds("HD-R");
    }

    @Test
    void without_a_score_before_above_five_is_enough_and_a_rise_cannot_be_told() {
        assertThat(today(session -> session.before(NO, 2).during(6, 2)))
                .holds("HD-R")
                .says("the last session broke the pain limits: leg pain reached 6/10, above 5, with no score before");
        assertThat(today(session -> session.before(NO, 2).during(5, 2))).progresses();
    }

    @Test
    void the_next_morning_breaks_it_two_above_before_and_two_above_usual() {
        // Given a usual level of 2
        assertThat(yesterdaysNextMorning(2, 4))
                .holds("HD-R")
                .says("the last session broke the pain limits: leg pain was 4/10 the next morning, 2 above before the"
                        + " session, not settled in 24 h");
        assertThat(yesterdaysNextMorning(2, 3)).progresses();
        assertThat(yesterdaysNextMorning(1, 3))
                .as("two above before, one above usual")
                .progresses();
        assertThat(yesterdaysNextMorning(3, 4))
                .as("two above usual, one above before")
                .progresses();
    }

    private static Decision yesterdaysNextMorning(int before, int next) {
        return Ada.ready()
                .sessionsOn(-13, -11, -9, -7, -6, -4, -2, -1)
                .session(-1, session -> session.before(before, 2).nextMorning(next, 2))
                .decision();
    }

    @Test
    void before_the_session_is_usual_where_fewer_than_three_days_say_what_is() {
        // Given of the days -8 to -2 three or two with a score, all of 9 in the leg
        assertThat(afterDays(9, 9, 9)).finds("HD-R", Outcome.NOT_MET);
        assertThat(afterDays(NO, 9, 9)).finds("HD-R", Outcome.MET);
    }

    private static Decision afterDays(Integer... scores) {
        return Ada.ready()
                .leg(scores[0], scores[1], scores[2], NO, NO, NO, NO, 2, 2)
                .sessionsOn(-13, -1)
                .session(-1, session -> session.before(2, 2).nextMorning(4, 2))
                .decision();
    }

    @Test
    void the_score_of_the_following_day_stands_in_for_a_next_morning_that_was_not_given() {
        assertThat(Ada.ready()
                        .leg(4)
                        .sessionsOn(-13, -11, -9, -7, -6, -4, -2, -1)
                        .session(-1, session -> session.nextMorning(NO, 2))
                        .decision())
                .finds("HD-R", Outcome.MET);
        assertThat(Ada.ready()
                        .leg(4)
                        .sessionsOn(-13, -11, -9, -7, -6, -4, -2, -1)
                        .session(-1, session -> session.nextMorning(2, NO))
                        .decision())
                .as("given for the leg, so no other is looked at")
                .finds("HD-R", Outcome.NOT_MET);
    }

    @Test
    void tomorrow_has_not_come() {
        assertThat(Ada.ready().legTomorrow(9).decision()).progresses();
    }

    @Test
    void symptoms_that_move_down_and_stay_break_it() {
        assertThat(today(Session::peripheralised))
                .holds("HD-R")
                .says("the last session broke the pain limits: symptoms moved further down and stayed");
    }

    @Test
    void two_of_the_last_three_send_back() {
        assertThat(broken(-4, 0)).regresses("RG-3");
        assertThat(broken(-6, 0)).as("one of three, but two of six").holds("HD-R");
        assertThat(broken(-4)).as("one that is not the last").progresses();
        assertThat(broken(-6, -9)).holds("HD-R");
        assertThat(broken(-4, -11))
                .as("the seventh from the end does not count")
                .progresses();
    }

    private static Decision broken(int... days) {
        Ada ada = Ada.ready();
        for (int day : days) {
            ada.session(day, session -> session.during(8, 2));
        }
        return ada.decision();
    }

    @Test
    void sessions_of_more_than_two_weeks_ago_do_not_count() {
        assertThat(Ada.ready()
                        .sessionsOn(-14, -13, 0)
                        .session(-14, session -> session.during(8, 2))
                        .session(-13, session -> session.during(8, 2))
                        .decision())
                .finds("RG-3", Outcome.NOT_MET);
        assertThat(Ada.ready()
                        .sessionsOn(-13, -12, 0)
                        .session(-13, session -> session.during(8, 2))
                        .session(-12, session -> session.during(8, 2))
                        .decision())
                .finds("RG-3", Outcome.MET);
    }

    @Test
    void one_session_alone_is_too_little_to_send_back() {
        assertThat(Ada.ready()
                        .sessionsOn(0)
                        .session(0, session -> session.during(8, 2))
                        .decision())
                .finds("RG-3", Outcome.INSUFFICIENT)
                .finds("HD-R", Outcome.MET);
    }

    @Test
    void two_of_the_last_three_need_a_score_during_or_after() {
        assertThat(unscored(-4)).progresses();
        assertThat(unscored(-4, 0))
                .holds("HD-RD")
                .says("1 of the last 3 sessions have a score during or after (need 2)");
        assertThat(Ada.ready()
                        .eachSession(session -> session.during(NO, NO).after(NO, 3))
                        .decision())
                .progresses();
    }

    private static Decision unscored(int... days) {
        Ada ada = Ada.ready();
        for (int day : days) {
            ada.session(day, session -> session.during(NO, NO));
        }
        return ada.decision();
    }

    @Test
    void of_one_of_the_last_three_it_must_be_known_how_the_next_day_was() {
        assertThat(nothingKnownOfNextDays().decision())
                .holds("HD-RD")
                .says("0 of the last 3 sessions have a next-morning score (need 1)");
        assertThat(nothingKnownOfNextDays()
                        .session(-2, session -> session.nextMorning(NO, 2))
                        .decision())
                .progresses();
        assertThat(nothingKnownOfNextDays().back(2, 2, 2, NO, 2).decision())
                .as("the back's daily score of the day after")
                .progresses();
    }

    private static Ada nothingKnownOfNextDays() {
        return Ada.ready()
                .leg(2, 2, NO, 2, NO, 2)
                .back(2, 2, NO, 2, NO, 2)
                .session(-4, session -> session.nextMorning(NO, NO))
                .session(-2, session -> session.nextMorning(NO, NO));
    }

    @Test
    void without_sessions_nothing_is_known() {
        assertThat(Ada.ready().sessionsOn().stage(3, -7).decision())
                .finds("HD-RD", Outcome.MET)
                .finds("HD-R", Outcome.INSUFFICIENT)
                .finds("HD-E", Outcome.INSUFFICIENT);
    }

    @Test
    void a_median_effort_above_six_holds() {
        assertThat(efforts(6, 7, 6)).progresses();
        assertThat(efforts(7, 7, 1)).holds("HD-E").says("median effort of the last 3 sessions 7 (at most 6)");
        assertThat(efforts(NO, 7, 6)).as("6.5").holds("HD-E");
        assertThat(efforts(NO, NO, 6)).progresses();
        assertThat(efforts(NO, NO, NO)).progresses().finds("HD-E", Outcome.INSUFFICIENT);
    }

    private static Decision efforts(Integer first, Integer second, Integer third) {
        return Ada.ready()
                .session(-4, session -> session.effort(first))
                .session(-2, session -> session.effort(second))
                .session(0, session -> session.effort(third))
                .decision();
    }
}
