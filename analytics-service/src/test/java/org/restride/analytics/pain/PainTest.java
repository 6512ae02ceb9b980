package org.restride.analytics.pain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PainTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-14");
    private static final Instant NOON = Instant.parse("2026-04-14T12:00:00Z");

    private static Candidate candidate(int score, ReadingSource source, int minutes, boolean recalled) {
        return new Candidate(score, source, NOON.plusSeconds(60L * minutes), recalled, "id-" + score);
    }

    /** @param scores of the days up to today, the last one today's; null for none */
    private static Map<LocalDate, Reading> readings(Integer... scores) {
        Map<LocalDate, Reading> readings = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != null) {
                readings.put(
                        TODAY.minusDays(scores.length - 1L - i),
                        new Reading(scores[i], ReadingSource.DAILY_AVERAGE, null, "PAIN_SCORE/a"));
            }
        }
        return readings;
    }

    @Test
    void the_daily_average_beats_the_next_morning_beats_before_a_session() {
        var average = candidate(3, ReadingSource.DAILY_AVERAGE, 0, false);
        var morning = candidate(5, ReadingSource.NEXT_MORNING, 10, false);
        var before = candidate(7, ReadingSource.BEFORE_SESSION, 20, false);
        assertThat(Reading.of(List.of(before, average, morning)).score0To10()).isEqualTo(3);
        assertThat(Reading.of(List.of(before, morning)).score0To10()).isEqualTo(5);
        assertThat(Reading.of(List.of(before)).source()).isEqualTo(ReadingSource.BEFORE_SESSION);
    }

    @Test
    void of_two_answers_to_one_question_the_later_counts_in_any_order() {
        var early = candidate(3, ReadingSource.DAILY_AVERAGE, 0, false);
        var late = candidate(6, ReadingSource.DAILY_AVERAGE, 5, false);
        assertThat(Reading.of(List.of(early, late)).score0To10()).isEqualTo(6);
        assertThat(Reading.of(List.of(late, early)).score0To10()).isEqualTo(6);
        // and where even that is equal, the id decides
        var same = candidate(4, ReadingSource.DAILY_AVERAGE, 5, false);
        assertThat(Reading.of(List.of(late, same))).isEqualTo(Reading.of(List.of(same, late)));
    }

    @Test
    void a_recalled_score_is_shown_but_not_used() {
        var recalled = candidate(8, ReadingSource.DAILY_AVERAGE, 5, true);
        assertThat(Reading.of(List.of(recalled))).isEqualTo(new Reading(null, null, 8, recalled.factId()));
        var before = candidate(2, ReadingSource.BEFORE_SESSION, 0, false);
        assertThat(Reading.of(List.of(recalled, before)))
                .isEqualTo(new Reading(2, ReadingSource.BEFORE_SESSION, null, before.factId()));
        assertThat(Reading.of(List.of())).isEqualTo(Reading.NONE);
    }

    @Test
    void four_of_seven_days_make_a_mean_and_missing_days_are_no_zeros() {
        var mean = SevenDayMean.endingOn(TODAY, readings(9, 4, null, 5, null, null, 0, 3));
        assertThat(mean.days()).isEqualTo(4);
        assertThat(mean.mean()).isEqualTo(3.0);
        assertThat(mean.from()).isEqualTo("2026-04-08");
    }

    @Test
    void three_of_seven_days_are_too_few() {
        var mean = SevenDayMean.endingOn(TODAY, readings(4, null, 5, null, null, null, 3));
        assertThat(mean.days()).isEqualTo(3);
        assertThat(mean.mean()).isNull();
    }

    @Test
    void a_week_without_pain_is_zero_and_a_week_without_scores_is_nothing() {
        assertThat(SevenDayMean.endingOn(TODAY, readings(0, 0, 0, 0, 0, 0, 0)).mean())
                .isEqualTo(0.0);
        assertThat(SevenDayMean.endingOn(TODAY, readings()).mean()).isNull();
    }
}
