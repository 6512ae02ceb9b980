package org.restride.kit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SampleTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private boolean away;

    private final Sample<Integer> sample =
            new Sample<>(this::read, metrics, nanos::get).gauge("things", null, Tags.empty(), Integer::doubleValue);

    private int read() throws Exception {
        if (away) {
            throw new Exception("away");
        }
        return 7;
    }

    private double shown() {
        return metrics.get("things").gauge().value();
    }

    @Test
    void nothing_is_known_before_the_first_read() {
        assertThat(shown()).isNaN();
    }

    @Test
    void what_was_read_is_shown() {
        sample.refresh();
        assertThat(shown()).isEqualTo(7);
    }

    @Test
    void a_failed_read_leaves_nothing_standing() {
        sample.refresh();
        away = true;
        sample.refresh();
        assertThat(shown()).isNaN();
    }

    @Test
    void a_read_that_hangs_leaves_the_figures_standing_for_a_while() {
        sample.refresh();
        nanos.addAndGet(Sample.TOO_OLD.toNanos());
        assertThat(shown()).isEqualTo(7);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(shown()).isNaN();
    }
}
