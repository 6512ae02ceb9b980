package org.restride.stack.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.restride.stack.load.LoadResult;
import org.restride.stack.part.Ports;

class SummaryTest {

    private static final LoadResult LOADED =
            new LoadResult(60, LocalDate.parse("2026-08-28"), 4000, 9000, 13_000, 60, Duration.ofSeconds(20));

    @Test
    void hints_are_short_where_everything_is_in_its_usual_place() {
        assertThat(said(0))
                .contains(
                        "Bearer $(./restride token carla)\" http://127.0.0.1:8083/v1/patients/",
                        "no password; ./restride token USER prints an access token")
                .contains("  clinicians' pages  http://127.0.0.1:8083/clinician/\n")
                .contains("  caught mail        http://127.0.0.1:18025/\n")
                .doesNotContain("--port-offset");
    }

    @Test
    void with_an_offset_every_hint_is_for_this_stack() {
        assertThat(said(700))
                .contains(
                        "Bearer $(./restride token carla --port-offset 700)\" http://127.0.0.1:8783/v1/patients/",
                        "no password; ./restride token USER --port-offset 700 prints an access token")
                .contains("  clinicians' pages  http://127.0.0.1:8783/clinician/\n")
                .doesNotContain(":8083", "token carla)", "token USER prints");
    }

    private static String said(int offset) {
        var summary = new Summary(new Ports(offset), Duration.ofSeconds(20));
        return summary.filled(LOADED) + "\n" + summary.addresses();
    }
}
