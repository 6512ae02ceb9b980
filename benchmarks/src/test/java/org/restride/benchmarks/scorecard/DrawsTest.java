package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.IntSummaryStatistics;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final long SEED = 4711;
    private static final int MANY = 200_000;

    private final Draws draws = new Draws(SEED);

    @Test
    void a_seed_gives_the_same_numbers_on_every_jdk() {
        assertThat(DoubleStream.generate(() -> draws.normal(0, 1)).limit(3).toArray())
                .containsExactly(0.16020416288269657, -1.1865189531987879, 0.9877022331786937);
    }

    @Test
    void normal_numbers_have_the_mean_and_the_deviation_asked_for() {
        // When
        var drawn = new Sample(() -> draws.normal(5.6, 1.6));
        // Then
        assertThat(drawn.mean()).isCloseTo(5.6, within(0.02));
        assertThat(drawn.deviation()).isCloseTo(1.6, within(0.02));
        assertThat(drawn.shareBelow(5.6 - 1.6)).isCloseTo(0.1587, within(0.003));
    }

    @Test
    void beta_numbers_have_mean_and_deviation_of_beta_8_2() {
        // When
        var drawn = new Sample(draws::beta8And2);
        // Then
        assertThat(drawn.mean()).isCloseTo(0.8, within(0.002));
        assertThat(drawn.deviation()).isCloseTo(Math.sqrt(8 * 2 / (100.0 * 11)), within(0.002));
    }

    @Test
    void days_reach_from_the_first_to_the_last_and_are_equally_likely() {
        // When
        int[] days = IntStream.generate(() -> draws.day(21, 24)).limit(MANY).toArray();
        // Then
        for (int day = 21; day <= 24; day++) {
            int one = day;
            assertThat(IntStream.of(days).filter(drawn -> drawn == one).count() / (double) MANY)
                    .isCloseTo(0.25, within(0.005));
        }
        assertThat(IntStream.of(days).summaryStatistics())
                .returns(21, IntSummaryStatistics::getMin)
                .returns(24, IntSummaryStatistics::getMax);
    }

    @Test
    void noise_has_deviation_1_2_and_correlation_0_3_with_the_day_before() {
        // When
        var noise = new Sample(new Noise(draws)::next);
        // Then
        assertThat(noise.mean()).isCloseTo(0, within(0.02));
        assertThat(noise.deviation()).isCloseTo(1.2, within(0.01));
        assertThat(noise.correlationWithTheOneBefore()).isCloseTo(0.3, within(0.01));
    }

    /** Many numbers of one source. */
    private static final class Sample {

        private final double[] values;

        Sample(DoubleSupplier source) {
            this.values = DoubleStream.generate(source).limit(MANY).toArray();
        }

        double mean() {
            return DoubleStream.of(values).average().orElseThrow();
        }

        double deviation() {
            return Math.sqrt(covariance(0));
        }

        double correlationWithTheOneBefore() {
            return covariance(1) / covariance(0);
        }

        double shareBelow(double limit) {
            return DoubleStream.of(values).filter(value -> value < limit).count() / (double) MANY;
        }

        private double covariance(int lag) {
            double mean = mean();
            return IntStream.range(lag, MANY)
                    .mapToDouble(i -> (values[i] - mean) * (values[i - lag] - mean))
                    .average()
                    .orElseThrow();
        }
    }
}
