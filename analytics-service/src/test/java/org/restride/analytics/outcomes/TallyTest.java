package org.restride.analytics.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.restride.events.PainLocation.BACK;
import static org.restride.events.PainLocation.LEG;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.outcomes.StagesInWeek.StageCount;
import org.restride.analytics.pain.Reading;
import org.restride.events.PainLocation;

class TallyTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int SMALLEST = 5;

    private final Tally tally = new Tally();

    /** Somebody whose leg hurt 6 at the start and so much in the fourth week; null for somebody who told nothing in it. */
    private void add(int days, Integer inWeekFour, boolean secondStage) {
        Map<LocalDate, Reading> leg = new HashMap<>();
        Map<LocalDate, List<Double>> doses = new HashMap<>();
        for (int day = 0; day < 7; day++) {
            put(leg, doses, START.plusDays(day), 6);
            if (inWeekFour != null) {
                put(leg, doses, START.plusDays(21L + day), inWeekFour);
            }
        }
        var ada = History.ofSomebody();
        var plans = secondStage
                ? List.of(ada.plan(1, "2026-01-01", "S1", 7), ada.plan(2, "2026-01-20", "S2", 7))
                : List.of(ada.plan(1, "2026-01-01", "S1", 7));
        tally.add(new Programme(
                START,
                START.plusDays(days - 1L),
                plans.get(0).planId(),
                PlanHistory.of(plans),
                Map.of(LEG, leg, BACK, Map.of()),
                doses));
    }

    private static void put(Map<LocalDate, Reading> leg, Map<LocalDate, List<Double>> doses, LocalDate day, int score) {
        leg.put(day, new Reading(score, null, null, null));
        doses.put(day, List.of(1.0));
    }

    private ChangeAtWeek change(PainLocation location, int week) {
        return tally.outcomes(SMALLEST).changes().stream()
                .filter(change -> change.location() == location && change.week() == week)
                .findFirst()
                .orElseThrow();
    }

    /** Six improved, two did not, of three nothing is known; and one whose fourth week is not over. */
    private void addTwelve() {
        for (int i = 0; i < 6; i++) {
            add(30, 3, true);
        }
        add(30, 6, false);
        add(30, 5, false);
        for (int i = 0; i < 3; i++) {
            add(30, null, true);
        }
        add(27, 1, false);
    }

    @Test
    void the_share_with_meaningful_change_is_of_those_of_whom_it_is_known() {
        addTwelve();
        ChangeAtWeek leg = change(LEG, 4);
        assertThat(leg.began()).isEqualTo(11);
        assertThat(leg.n()).isEqualTo(8);
        assertThat(leg.improved()).isEqualTo(6);
        assertThat(leg.notKnown()).isEqualTo(3);
        assertThat(leg.noPainAtStart()).isZero();
        assertThat(leg.share().share()).isEqualTo(0.75);
        assertThat(leg.share().low()).isCloseTo(0.4093, within(0.0001));
        assertThat(leg.share().high()).isCloseTo(0.9285, within(0.0001));
    }

    @Test
    void where_nothing_is_known_of_enough_nothing_is_told() {
        addTwelve();
        ChangeAtWeek back = change(BACK, 4);
        assertThat(back.began()).isEqualTo(11);
        assertThat(back.n()).isNull();
        assertThat(back.share()).isNull();
        assertThat(back.notKnown()).isNull();
        // and a week that nobody has come to has no share of 0
        ChangeAtWeek later = change(LEG, 8);
        assertThat(later.began()).isZero();
        assertThat(later.n()).isNull();
        assertThat(later.share()).isNull();
    }

    @Test
    void retention_stages_and_adherence_are_by_week() {
        addTwelve();
        Outcomes outcomes = tally.outcomes(SMALLEST);
        assertThat(outcomes.patients()).isEqualTo(12);
        RetentionInWeek fourth = outcomes.retention().get(3);
        assertThat(fourth.n()).isEqualTo(11);
        assertThat(fourth.retained()).isEqualTo(8);
        assertThat(fourth.paused()).isZero();
        assertThat(outcomes.retention().get(0).share().share()).isEqualTo(1);
        // nine in the second stage, and two whose number would follow from that
        assertThat(outcomes.stages().get(3).stages()).containsExactly(new StageCount(1, null), new StageCount(2, null));
        assertThat(outcomes.stages().get(0).stages()).containsExactly(new StageCount(1, 12), new StageCount(2, 0));
        // 14 of 28 for eight; 7 of 28 for three
        AdherenceOfWeeks first = outcomes.adherence().get(0);
        assertThat(first.began()).isEqualTo(11);
        assertThat(first.satisfactory()).isZero();
        assertThat(first.partial()).isNull();
        assertThat(first.low()).isNull();
    }

    @Test
    void of_four_patients_nothing_is_told() {
        for (int i = 0; i < 4; i++) {
            add(30, 3, false);
        }
        Outcomes outcomes = tally.outcomes(SMALLEST);
        assertThat(outcomes.patients()).isNull();
        assertThat(outcomes.stages().get(0).began()).isNull();
        assertThat(outcomes.stages().get(0).stages()).containsExactly(new StageCount(1, null));
        assertThat(outcomes.retention().get(0).share()).isNull();
        assertThat(change(LEG, 4).improved()).isNull();
    }
}
