package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final double NOTHING_MEASURED = Figure.share(0, 0).value();

    @Test
    void limits_belong_to_what_is_accepted() {
        assertThat(reached(Acceptance.atLeastPercent(95), Figure.share(95, 100).value()))
                .isTrue();
        assertThat(reached(
                        Acceptance.atLeastPercent(95), Figure.share(949, 1000).value()))
                .isFalse();
        assertThat(reached(Acceptance.atMostPercent(5), Figure.share(5, 100).value()))
                .isTrue();
        assertThat(reached(Acceptance.atMostPercent(5), Figure.share(51, 1000).value()))
                .isFalse();
        assertThat(reached(Acceptance.atMostDays(7), 7)).isTrue();
        assertThat(reached(Acceptance.atMostDays(7), 7.5)).isFalse();
    }

    @Test
    void a_hard_line_is_reached_exactly() {
        assertThat(Acceptance.exactly(1).hard()).isTrue();
        assertThat(reached(Acceptance.exactly(1), Figure.share(500, 500).value()))
                .isTrue();
        assertThat(reached(Acceptance.exactly(1), Figure.share(499, 500).value()))
                .isFalse();
        assertThat(reached(Acceptance.exactly(0), Figure.count(1).value())).isFalse();
    }

    @Test
    void with_nothing_measured_only_an_upper_limit_of_a_share_is_kept() {
        assertThat(reached(Acceptance.atMostPercent(5), NOTHING_MEASURED)).isTrue();
        assertThat(reached(Acceptance.atLeastPercent(95), NOTHING_MEASURED)).isFalse();
        assertThat(reached(Acceptance.atMostDays(7), NOTHING_MEASURED)).isFalse();
        assertThat(reached(Acceptance.exactly(1), NOTHING_MEASURED)).isFalse();
    }

    private static boolean reached(Acceptance acceptance, double value) {
        return acceptance.reached().test(value);
    }
}
