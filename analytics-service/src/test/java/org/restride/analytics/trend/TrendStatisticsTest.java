package org.restride.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restride.analytics.trend.Improvement.Meaningful;

/**
 * Expected figures of slope, S, variance and p were computed with SciPy 1.17.1: {@code stats.theilslopes},
 * {@code stats.norm.sf}, and for the rest the formulas of RULES 8.3 written down a second time in NumPy.
 */
class TrendStatisticsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final double TINY = 1e-12;

    /** @param days after the first */
    private static Sample sample(int[] days, double... values) {
        return Sample.of(
                IntStream.of(days)
                        .mapToLong(day -> FIRST.plusDays(day).toEpochDay())
                        .toArray(),
                values);
    }

    private static Sample daily(double... values) {
        return sample(IntStream.range(0, values.length).toArray(), values);
    }

    @Test
    void a_clear_rise_with_gaps_between_the_days() {
        // Given
        var sample = sample(
                new int[] {0, 1, 2, 3, 5, 6, 8, 9, 10, 12, 13, 15, 16, 18, 20},
                2,
                3,
                2,
                3,
                3,
                4,
                3,
                4,
                4,
                5,
                4,
                5,
                4,
                5,
                6);
        // When
        double slope = TheilSen.slopePerDay(sample);
        var test = MannKendall.of(sample, slope);
        // Then
        assertThat(slope).isCloseTo(0.16666666666666666, within(TINY));
        assertThat(test.s()).isEqualTo(75);
        assertThat(test.variance()).isCloseTo(378.3333333333333, within(TINY));
        assertThat(test.lagOne()).as("negative, so none").isZero();
        assertThat(test.pIncrease()).isCloseTo(7.10534315059778e-05, within(1e-15));
        assertThat(Trend.of(sample).slopePerWeek()).isCloseTo(1.1666666666666665, within(TINY));
        assertThat(Trend.of(sample).spanDays()).isEqualTo(20);
    }

    @Test
    void neighbours_that_resemble_each_other_make_a_rise_less_sure() {
        // Given
        var sample = sample(
                new int[] {0, 1, 2, 4, 5, 7, 8, 9, 11, 13, 14, 16, 17, 20}, 3, 3, 4, 5, 5, 4, 3, 4, 5, 6, 6, 5, 5, 6);
        // When
        var test = MannKendall.of(sample, TheilSen.slopePerDay(sample));
        // Then
        assertThat(TheilSen.slopePerDay(sample)).isCloseTo(0.125, within(TINY));
        assertThat(test.s()).isEqualTo(48);
        assertThat(test.variance()).isCloseTo(306, within(TINY));
        assertThat(test.lagOne()).isCloseTo(0.4249183895538629, within(TINY));
        assertThat(test.pIncrease()).isCloseTo(0.04392075487786557, within(TINY));
    }

    @Test
    void the_resemblance_counts_up_to_0_8() {
        var sample = daily(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 9, 10, 10, 10, 10);
        var test = MannKendall.of(sample, TheilSen.slopePerDay(sample));
        assertThat(TheilSen.slopePerDay(sample)).isCloseTo(0.625, within(TINY));
        assertThat(test.lagOne()).isEqualTo(0.8);
        assertThat(test.pIncrease()).isCloseTo(0.03479511898382971, within(TINY));
    }

    @Test
    void a_fall_is_no_increase() {
        var sample = sample(new int[] {0, 1, 3, 4, 8, 9, 10, 14, 15, 19}, 7, 6, 7, 5, 6, 4, 5, 3, 4, 2);
        var test = MannKendall.of(sample, TheilSen.slopePerDay(sample));
        assertThat(TheilSen.slopePerDay(sample)).isCloseTo(-0.2222222222222222, within(TINY));
        assertThat(test.s()).isEqualTo(-33);
        assertThat(test.pIncrease()).isCloseTo(0.998187592807397, within(TINY));
    }

    @Test
    void where_nothing_changes_nothing_can_be_said() {
        assertThat(Trend.of(daily(3, 3, 3, 3, 3))).isEqualTo(new Trend(5, 4, 0, 0.5));
        var noneMore = daily(1, 2, 2, 1);
        assertThat(MannKendall.of(noneMore, TheilSen.slopePerDay(noneMore)).s()).isZero();
        assertThat(MannKendall.of(noneMore, TheilSen.slopePerDay(noneMore)).pIncrease())
                .isEqualTo(0.5);
    }

    @Test
    void a_straight_line_has_no_scatter_that_could_be_correlated() {
        var line = sample(new int[] {0, 3, 6, 9, 12, 15, 18}, 0, 1, 2, 3, 4, 5, 6);
        var test = MannKendall.of(line, TheilSen.slopePerDay(line));
        assertThat(test.lagOne()).isZero();
        // S 21, variance 7 * 6 * 19 / 18: z = 20 / sqrt(44.333) = 3.0038
        assertThat(test.pIncrease()).isCloseTo(0.001333, within(1e-6));
    }

    @Test
    void the_capped_sum_lets_a_spike_pass_and_a_flare_not() {
        // by hand: excess over 3 + 1, at most 2 a day, never below 0
        assertThat(CappedCusum.of(daily(3, 10, 3, 3), 3, 1, 2)).isZero();
        assertThat(CappedCusum.of(daily(3, 10), 3, 1, 2)).isEqualTo(2);
        assertThat(CappedCusum.of(daily(6, 6, 6, 7), 3, 1, 2)).isEqualTo(8);
        assertThat(CappedCusum.of(daily(5, 5, 5), 3.5, 1, 2)).isEqualTo(1.5);
        assertThat(CappedCusum.of(daily(), 3, 1, 2)).isZero();
    }

    @Test
    void scatter_takes_six_days_of_fourteen() {
        // Given, by numpy.std(ddof=1)
        var sample = daily(2, 3, 5, 3, 2, 6, 4);
        // Then
        assertThat(Variability.endingOn(FIRST.plusDays(6), sample).getAsDouble())
                .isCloseTo(1.5118578920369088, within(TINY));
        assertThat(Variability.endingOn(FIRST.plusDays(14), sample))
                .as("six left")
                .isPresent();
        assertThat(Variability.endingOn(FIRST.plusDays(15), sample))
                .as("five left")
                .isEmpty();
    }

    @Test
    void symptoms_move_down_the_leg_or_back_up() {
        var usual = daily(2, 2, 3);
        assertThat(LocationShift.of(daily(4, 2, 3), usual, 1)).isEqualTo(new LocationShift(2, 2, 0));
        assertThat(LocationShift.of(daily(1, 0, 2), usual, 1)).isEqualTo(new LocationShift(2, 0, 2));
        assertThat(LocationShift.of(daily(4, 4), daily(), 1).further()).isZero();
    }

    @Test
    void a_change_means_something_by_points_or_by_percent() {
        assertThat(Improvement.of(6, 4)).isEqualTo(new Improvement(2, 100 * 2.0 / 6));
        assertThat(Improvement.of(6, 4).reaches(Meaningful.GENERAL)).isTrue();
        assertThat(Improvement.of(9, 7).reaches(Meaningful.GENERAL))
                .as("two points, 22 %")
                .isTrue();
        assertThat(Improvement.of(3, 2).reaches(Meaningful.GENERAL))
                .as("one point, 33 %")
                .isTrue();
        assertThat(Improvement.of(6, 4.5).reaches(Meaningful.GENERAL)).isFalse();
        assertThat(Improvement.of(6, 4.5).reaches(Meaningful.LEG)).as("25 %").isTrue();
        assertThat(Improvement.of(0, 0).reaches(Meaningful.GENERAL)).isFalse();
        assertThat(Improvement.of(4, 6).points()).isEqualTo(-2);
    }

    @Test
    void a_mean_says_how_many_days_it_is_of() {
        var week = daily(1, 2, 3, 4, 5, 6, 7, 8).between(FIRST.plusDays(1), FIRST.plusDays(7));
        assertThat(week.size()).isEqualTo(7);
        assertThat(week.mean()).isEqualTo(5);
        assertThat(week.last(2).mean()).isEqualTo(7.5);
        assertThat(week.last(99).size()).isEqualTo(7);
        assertThat(daily().mean()).isNaN();
        assertThat(daily().median()).isNaN();
        assertThat(daily().spanDays()).isZero();
        assertThat(week.between(FIRST.plusDays(9), FIRST.plusDays(2)).size()).isZero();
    }

    @Test
    void the_median_of_an_even_count_is_between_the_middle_two() {
        assertThat(Median.of(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Median.of(9, 1, 3)).isEqualTo(3);
    }

    @Test
    void days_without_a_number_are_missing_and_order_does_not_matter() {
        Map<LocalDate, Integer> scores = new LinkedHashMap<>();
        scores.put(FIRST.plusDays(3), 4);
        scores.put(FIRST.plusDays(1), null);
        scores.put(FIRST, 2);
        var sample = Sample.of(scores);
        assertThat(sample.values()).containsExactly(2, 4);
        assertThat(sample.spanDays()).isEqualTo(3);
        assertThat(Sample.of(new HashMap<>(scores)).values()).containsExactly(2, 4);
    }

    @Test
    void days_that_are_not_in_order_are_refused() {
        assertThatThrownBy(() -> Sample.of(new long[] {2, 1}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.of(new long[] {2}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
