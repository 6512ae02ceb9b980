package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.events.SessionCompleted.PerformedSet.counted;
import static org.restride.events.SessionCompleted.Side.LEFT;
import static org.restride.events.SessionCompleted.Side.RIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;

class AtTargetTest {

    private static final PrescribedDose TWO_OF_TEN = dose(2, 10, RepsCount.TOTAL, null, null);

    private static PrescribedDose dose(Integer sets, Integer reps, RepsCount count, Integer hold, Integer duration) {
        return new PrescribedDose(sets, reps, count, hold, duration, 1);
    }

    @Test
    void each_set_has_its_repetitions() {
        var ten = counted(null, 10, null, null);
        assertThat(AtTarget.reached(TWO_OF_TEN, List.of(ten, counted(null, 12, null, null))))
                .isTrue();
        assertThat(AtTarget.reached(TWO_OF_TEN, List.of(ten, counted(null, 9, null, null))))
                .isFalse();
        assertThat(AtTarget.reached(TWO_OF_TEN, List.of(ten))).isFalse();
        assertThat(AtTarget.reached(TWO_OF_TEN, List.of())).isFalse();
    }

    @Test
    void more_in_fewer_sets_is_not_at_target() {
        assertThat(AtTarget.reached(TWO_OF_TEN, List.of(counted(null, 20, null, null))))
                .isFalse();
    }

    @Test
    void numbers_that_are_not_prescribed_count_as_one() {
        var stretch = dose(null, null, RepsCount.TOTAL, 20, null);
        assertThat(AtTarget.reached(stretch, List.of(counted(null, null, 20, null))))
                .isTrue();
        assertThat(AtTarget.reached(stretch, List.of(counted(null, 3, 19, null))))
                .isFalse();
        assertThat(AtTarget.reached(stretch, List.of())).isFalse();
    }

    @Test
    void a_set_without_a_number_was_done_as_prescribed() {
        assertThat(AtTarget.reached(
                        TWO_OF_TEN, List.of(counted(null, null, null, null), counted(null, 10, null, null))))
                .isTrue();
    }

    @Test
    void hold_wins_over_duration() {
        var both = dose(1, 1, RepsCount.TOTAL, 20, 30);
        assertThat(AtTarget.reached(both, List.of(counted(null, 1, 20, 5)))).isTrue();
        assertThat(AtTarget.reached(both, List.of(counted(null, 1, 19, 30)))).isFalse();
        var walk = dose(null, null, RepsCount.TOTAL, null, 300);
        assertThat(AtTarget.reached(walk, List.of(counted(null, null, null, 300))))
                .isTrue();
        assertThat(AtTarget.reached(walk, List.of(counted(null, null, null, 299))))
                .isFalse();
    }

    @Test
    void per_side_each_side_needs_its_sets() {
        var perSide = dose(1, 10, RepsCount.PER_SIDE, null, null);
        var left = counted(LEFT, 10, null, null);
        assertThat(AtTarget.reached(perSide, List.of(left, counted(RIGHT, 10, null, null))))
                .isTrue();
        assertThat(AtTarget.reached(perSide, List.of(counted(null, 10, null, null))))
                .isTrue();
        assertThat(AtTarget.reached(perSide, List.of(left, left))).isFalse();
        assertThat(AtTarget.reached(perSide, List.of(left, counted(RIGHT, 9, null, null))))
                .isFalse();
    }

    @Test
    void in_total_left_and_right_are_one_set() {
        var total = dose(1, 10, RepsCount.TOTAL, null, null);
        var five = counted(LEFT, 5, null, null);
        assertThat(AtTarget.reached(total, List.of(five, counted(RIGHT, 5, null, null))))
                .isTrue();
        assertThat(AtTarget.reached(total, List.of(five))).isFalse();
        assertThat(AtTarget.reached(TWO_OF_TEN, List.of(five, counted(RIGHT, 5, null, null), five)))
                .isFalse();
    }
}
