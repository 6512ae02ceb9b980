package org.restride.analytics.clinician.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.4        | 2    | 1 | 1
            0.03       | 0.05 | 1 | 2
            0.08       | 0.05 | 1 | 2
            0.049      | 0.05 | 1 | 3
            0.797      | 0.8  | 2 | 3
            0.8        | 0.8  | 2 | 2
            0.67       |      | 1 | 1
            0.0004     |      | 1 | 4
            0          |      | 1 | 1
                       | 0.67 | 1 | 2
            0.70000001 | 0.7  | 2 | 6
            """)
    void a_figure_reads_as_it_was_judged(Double value, Double limit, int least, int decimals) {
        assertThat(Decimals.needed(value, limit, least)).isEqualTo(decimals);
    }
}
