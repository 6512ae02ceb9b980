package org.restride.session.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PauseReason;

class PauseChangeTest {

    private static Pause pause(String from, String to, PauseReason reason) {
        return new Pause(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), reason);
    }

    private static void firstDay(Pause before, Pause after, String day) {
        assertThat(new PauseChange(before, after).firstDay()).isEqualTo(LocalDate.parse(day));
    }

    @Test
    void the_first_day_that_changes_is_known() {
        var open = pause("2026-03-01", null, PauseReason.ILLNESS);
        var ended = pause("2026-03-01", "2026-03-09", PauseReason.ILLNESS);
        firstDay(null, open, "2026-03-01");
        firstDay(ended, null, "2026-03-01");
        firstDay(open, ended, "2026-03-10");
        firstDay(ended, open, "2026-03-10");
        firstDay(ended, pause("2026-03-01", "2026-03-05", PauseReason.ILLNESS), "2026-03-06");
        firstDay(ended, pause("2026-02-20", "2026-03-09", PauseReason.ILLNESS), "2026-02-20");
        firstDay(ended, pause("2026-03-01", "2026-03-09", PauseReason.OTHER), "2026-03-01");
    }

    @Test
    void other_pauses_stay() {
        var other = pause("2026-05-01", "2026-05-02", PauseReason.HOLIDAY);
        var before = pause("2026-03-01", null, PauseReason.ILLNESS);
        var after = pause("2026-03-01", "2026-03-09", PauseReason.ILLNESS);
        assertThat(new PauseChange(before, after).in(List.of(other, before))).containsExactly(after, other);
        assertThat(new PauseChange(before, null).in(List.of(before, other))).containsExactly(other);
    }
}
