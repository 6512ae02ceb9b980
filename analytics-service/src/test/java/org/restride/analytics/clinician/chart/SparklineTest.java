package org.restride.analytics.clinician.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.analytics.clinician.chart.DoseBars.Bar;
import org.restride.analytics.clinician.chart.Sparkline.Dot;

class SparklineTest {

    @Test
    void a_day_without_a_score_is_a_gap_and_no_zero() {
        Sparkline line = Sparkline.of(Arrays.asList(0, 10, null, 5, null, 5, 5));
        assertThat(line.path()).isEqualTo("M2 19.0L6 1.0M14 10.0M22 10.0L26 10.0");
        assertThat(line.dots()).containsExactly(new Dot(14, "10.0"), new Dot(26, "10.0"));
        assertThat(line.width()).isEqualTo(28);
    }

    @Test
    void without_any_score_nothing_is_drawn() {
        assertThat(Sparkline.of(Arrays.asList(null, null)).path()).isEmpty();
    }

    @Test
    void a_session_of_which_little_was_done_is_still_seen_and_none_is_not() {
        assertThat(DoseBars.of(Arrays.asList(1.0, null, 0.0, 0.5)).bars())
                .isEqualTo(List.of(new Bar(0, 0, 20, true), new Bar(8, 17, 3, false), new Bar(12, 10, 10, true)));
    }
}
