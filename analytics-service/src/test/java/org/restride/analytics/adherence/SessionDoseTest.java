package org.restride.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restride.events.PrescribedDose;
import org.restride.events.RepsCount;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.Side;

class SessionDoseTest {

    private static final PrescribedDose BRIDGE = new PrescribedDose(3, 10, RepsCount.TOTAL, 2, null, 1);
    private static final PrescribedDose CLAMSHELL = new PrescribedDose(2, 10, RepsCount.PER_SIDE, null, null, 1);
    private static final PrescribedDose WALK = new PrescribedDose(null, null, RepsCount.TOTAL, null, 600, 2);
    private static final PrescribedDose STRETCH = new PrescribedDose(null, 2, RepsCount.PER_SIDE, 60, 30, 1);

    private static PerformedSet set(Side side, Integer reps, Integer hold, Integer seconds) {
        return PerformedSet.counted(side, reps, hold, seconds);
    }

    private static double dose(PrescribedDose prescribed, PerformedSet... sets) {
        return SessionDose.of(List.of(new ExerciseRecord("ANY", prescribed, List.of(sets), null)))
                .orElseThrow();
    }

    @Test
    void volume_is_sets_times_repetitions_times_hold() {
        assertThat(dose(BRIDGE, set(null, 10, 2, null), set(null, 10, 2, null), set(null, 10, 2, null)))
                .isEqualTo(1);
        assertThat(dose(BRIDGE, set(null, 10, 2, null))).isCloseTo(20 / 60.0, within(1e-12));
        assertThat(dose(BRIDGE, set(null, 10, 1, null))).isCloseTo(10 / 60.0, within(1e-12));
    }

    @Test
    void more_than_prescribed_is_one() {
        assertThat(dose(WALK, set(null, null, null, 5000))).isEqualTo(1);
    }

    @Test
    void walking_counts_its_seconds_of_one_time_a_day() {
        assertThat(dose(WALK, set(null, null, null, 300))).isEqualTo(0.5);
    }

    @Test
    void repetitions_per_side_count_each_side() {
        assertThat(dose(CLAMSHELL, set(Side.LEFT, 10, null, null), set(Side.LEFT, 10, null, null)))
                .isEqualTo(0.5);
        assertThat(dose(CLAMSHELL, set(null, 10, null, null))).isEqualTo(0.5);
        assertThat(dose(
                        CLAMSHELL,
                        set(Side.LEFT, 10, null, null),
                        set(Side.RIGHT, 10, null, null),
                        set(null, 10, null, null)))
                .isEqualTo(1);
    }

    @Test
    void the_hold_wins_over_the_duration() {
        assertThat(dose(STRETCH, set(null, 1, 60, 1))).isEqualTo(0.5);
    }

    @Test
    void a_set_entered_without_a_number_was_done_as_prescribed_and_zero_is_zero() {
        assertThat(dose(CLAMSHELL, set(null, null, null, null))).isEqualTo(0.5);
        assertThat(dose(STRETCH, set(null, 2, null, null))).isEqualTo(1);
        assertThat(dose(CLAMSHELL, set(null, 0, null, null))).isZero();
        assertThat(dose(STRETCH, set(null, 2, 0, null))).isZero();
    }

    @Test
    void an_exercise_not_attempted_is_zero_and_one_beyond_the_plan_does_not_count() {
        var exercises = Stream.of(
                        new ExerciseRecord("BRIDGE", BRIDGE, List.of(), null),
                        new ExerciseRecord("WALK", WALK, List.of(set(null, null, null, 600)), null),
                        new ExerciseRecord("EXTRA", null, List.of(set(null, 100, null, null)), null))
                .toList();
        assertThat(SessionDose.of(exercises)).hasValue(0.5);
    }

    @Test
    void without_a_prescription_there_is_no_dose() {
        assertThat(SessionDose.of(List.of())).isEmpty();
        assertThat(SessionDose.of(List.of(new ExerciseRecord("EXTRA", null, List.of(), null))))
                .isEmpty();
    }
}
