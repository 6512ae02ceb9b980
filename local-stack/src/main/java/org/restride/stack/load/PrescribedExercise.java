package org.restride.stack.load;

/**
 * An exercise of a plan with its dose; null where the exercise has no such number.
 *
 * @param perSide whether the repetitions are for each side
 */
record PrescribedExercise(
        String code, Integer sets, Integer reps, boolean perSide, Integer holdSeconds, Integer durationSeconds) {}
