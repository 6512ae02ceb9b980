package org.restride.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerformedSetTest {

    @Test
    void a_full_dose_is_every_set_as_prescribed() {
        var bridge = new PrescribedExercise("BRIDGE", 2, 10, false, 1, null);

        assertThat(PerformedSet.of(bridge, 1))
                .containsExactly(new PerformedSet(null, 10, 1, null), new PerformedSet(null, 10, 1, null));
    }

    @Test
    void half_a_dose_is_half_the_repetitions_on_each_side() {
        var clamshell = new PrescribedExercise("SIDE_LYING_CLAMSHELL", 1, 12, true, null, null);

        assertThat(PerformedSet.of(clamshell, 0.5))
                .containsExactly(new PerformedSet("LEFT", 6, null, null), new PerformedSet("RIGHT", 6, null, null));
    }

    @Test
    void what_is_not_counted_is_done_for_a_shorter_time() {
        var walk = new PrescribedExercise("LOW_IMPACT_AEROBIC", null, null, false, null, 300);

        assertThat(PerformedSet.of(walk, 0.5)).containsExactly(new PerformedSet(null, null, null, 150));
    }
}
