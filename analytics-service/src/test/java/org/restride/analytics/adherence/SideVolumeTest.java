package org.restride.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.events.PrescribedDose;
import org.restride.events.RepsCount;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.Side;

class SideVolumeTest {

    private static final PrescribedDose TEN_PER_SIDE = new PrescribedDose(1, 10, RepsCount.PER_SIDE, null, null, 1);
    private static final PrescribedDose TWO_HOLDS = new PrescribedDose(2, 5, RepsCount.TOTAL, 6, null, 1);

    @Test
    void more_on_the_left_does_not_make_up_for_less_on_the_right() {
        var sets = List.of(
                PerformedSet.counted(Side.LEFT, 14, null, null), PerformedSet.counted(Side.RIGHT, 8, null, null));
        assertThat(SideVolume.of(new ExerciseRecord("BIRD_DOG", TEN_PER_SIDE, sets, null)))
                .containsExactly(new SideVolume(Side.LEFT, 1, 1, 10, 10), new SideVolume(Side.RIGHT, 1, 1, 8, 10));
    }

    @Test
    void a_set_without_a_side_is_of_both() {
        var sets = List.of(PerformedSet.counted(null, 10, null, null));
        assertThat(SideVolume.of(new ExerciseRecord("BIRD_DOG", TEN_PER_SIDE, sets, null)))
                .containsExactly(new SideVolume(Side.LEFT, 1, 1, 10, 10), new SideVolume(Side.RIGHT, 1, 1, 10, 10));
    }

    @Test
    void what_is_counted_in_total_has_no_side_and_takes_what_was_not_entered_as_prescribed() {
        var sets = List.of(PerformedSet.counted(null, 4, null, null));
        assertThat(SideVolume.of(new ExerciseRecord("BRIDGE", TWO_HOLDS, sets, null)))
                .containsExactly(new SideVolume(null, 1, 2, 24, 60));
    }

    @Test
    void what_was_done_beyond_the_plan_does_not_count() {
        assertThat(SideVolume.of(new ExerciseRecord("WALK", null, List.of(), null)))
                .isEmpty();
    }
}
