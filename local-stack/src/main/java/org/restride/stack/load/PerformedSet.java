package org.restride.stack.load;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One set as it was done.
 *
 * @param side null when both sides worked together
 */
record PerformedSet(String side, Integer reps, Integer holdSeconds, Integer durationSeconds) {

    private static final List<String> SIDES = List.of("LEFT", "RIGHT");

    /** The whole dose, or the same share of each set of it: fewer repetitions, or a shorter time where none are counted. */
    static List<PerformedSet> of(PrescribedExercise exercise, double share) {
        int sets = exercise.sets() == null ? 1 : exercise.sets();
        return IntStream.range(0, sets)
                .boxed()
                .flatMap(set -> exercise.perSide()
                        ? SIDES.stream().map(side -> one(exercise, share, side))
                        : Stream.of(one(exercise, share, null)))
                .toList();
    }

    private static PerformedSet one(PrescribedExercise exercise, double share, String side) {
        boolean counted = exercise.reps() != null;
        return new PerformedSet(
                side,
                part(exercise.reps(), share),
                counted ? exercise.holdSeconds() : part(exercise.holdSeconds(), share),
                counted ? exercise.durationSeconds() : part(exercise.durationSeconds(), share));
    }

    private static Integer part(Integer dose, double share) {
        return dose == null ? null : (int) Math.round(dose * share);
    }
}
