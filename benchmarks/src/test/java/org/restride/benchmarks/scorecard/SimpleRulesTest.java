package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.analytics.progression.decision.DecisionKind.HOLD;
import static org.restride.analytics.progression.decision.DecisionKind.PROGRESS;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Score;

class SimpleRulesTest {

    @Test
    void the_last_score_below_the_first_moves_on_whatever_lies_between() {
        assertThat(SimpleRules.lastScoreBelowFirst(scored(5, 9, 4)).decision()).isEqualTo(PROGRESS);
        assertThat(SimpleRules.lastScoreBelowFirst(scored(5, 0, 5)).decision()).isEqualTo(HOLD);
        assertThat(SimpleRules.lastScoreBelowFirst(scored()).decision()).isEqualTo(HOLD);
    }

    @Test
    void two_weeks_in_a_stage_move_on() {
        assertThat(SimpleRules.twoWeeksAStage(inStageFor(13)).decision()).isEqualTo(HOLD);
        assertThat(SimpleRules.twoWeeksAStage(inStageFor(14)).decision()).isEqualTo(PROGRESS);
    }

    private static PatientHistory scored(int... legs) {
        List<DailyScores> days = IntStream.range(0, legs.length)
                .map(i -> legs.length - 1 - i)
                .mapToObj(day -> new DailyScores(Programme.date(day), new Score(legs[day], "score"), null, null))
                .toList();
        return PatientHistory.on(Programme.date(27)).days(days).build();
    }

    private static PatientHistory inStageFor(int days) {
        return PatientHistory.on(Programme.date(27))
                .stage(2, Programme.date(27 - days + 1))
                .build();
    }
}
