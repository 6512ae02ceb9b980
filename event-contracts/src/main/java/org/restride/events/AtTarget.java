package org.restride.events;

import java.util.ArrayList;
import java.util.List;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.Side;

/**
 * Whether an exercise was done at target in a session: as many sets as were prescribed, each with at least the prescribed
 * repetitions and seconds. Source: RULES 2.2 and 8.7 item 18.
 *
 * <p>Sets or repetitions that are not prescribed count as 1, hold wins over duration, and where repetitions count per side
 * each side needs its sets. A set entered without one of its numbers was done as prescribed, as in the dose of a session.
 * More volume in fewer sets is not at target.
 */
public final class AtTarget {

    private AtTarget() {}

    /** Whether every prescribed exercise of a session was; one in which nothing was prescribed has no target. */
    public static boolean reached(SessionCompleted session) {
        var prescribed = session.exercises().stream()
                .filter(exercise -> exercise.prescribed() != null)
                .toList();
        return !prescribed.isEmpty()
                && prescribed.stream().allMatch(exercise -> reached(exercise.prescribed(), exercise.performed()));
    }

    public static boolean reached(PrescribedDose dose, List<PerformedSet> performed) {
        long needed = Math.max(1, orOne(dose.sets()));
        if (dose.repsCount() == RepsCount.PER_SIDE) {
            return full(dose, of(Side.LEFT, performed)) >= needed && full(dose, of(Side.RIGHT, performed)) >= needed;
        }
        return full(dose, together(dose, performed)) >= needed;
    }

    private static long full(PrescribedDose dose, List<PerformedSet> sets) {
        return sets.stream().filter(set -> isFull(dose, set)).count();
    }

    private static boolean isFull(PrescribedDose dose, PerformedSet set) {
        if (dose.reps() != null && set.reps() != null && set.reps() < dose.reps()) {
            return false;
        }
        Integer prescribed = dose.holdSeconds() == null ? dose.durationSeconds() : dose.holdSeconds();
        Integer done = dose.holdSeconds() == null ? set.durationSeconds() : set.holdSeconds();
        return prescribed == null || done == null || done >= prescribed;
    }

    /** A set without a side was done with both. */
    private static List<PerformedSet> of(Side side, List<PerformedSet> sets) {
        return sets.stream()
                .filter(set -> set.side() == null || set.side() == side)
                .toList();
    }

    /** Where repetitions count in total, the first set of the left and the first of the right are one set. */
    private static List<PerformedSet> together(PrescribedDose dose, List<PerformedSet> sets) {
        List<PerformedSet> both =
                new ArrayList<>(sets.stream().filter(set -> set.side() == null).toList());
        List<PerformedSet> left =
                sets.stream().filter(set -> set.side() == Side.LEFT).toList();
        List<PerformedSet> right =
                sets.stream().filter(set -> set.side() == Side.RIGHT).toList();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            if (i >= left.size()) {
                both.add(right.get(i));
            } else if (i >= right.size()) {
                both.add(left.get(i));
            } else {
                both.add(sum(dose, left.get(i), right.get(i)));
            }
        }
        return both;
    }

    private static PerformedSet sum(PrescribedDose dose, PerformedSet left, PerformedSet right) {
        Integer reps =
                left.reps() == null || right.reps() == null ? dose.reps() : Integer.valueOf(left.reps() + right.reps());
        return PerformedSet.counted(
                null,
                reps,
                lower(left.holdSeconds(), right.holdSeconds()),
                lower(left.durationSeconds(), right.durationSeconds()));
    }

    private static Integer lower(Integer one, Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Integer.valueOf(Math.min(one, other));
    }

    private static int orOne(Integer number) {
        return number == null ? 1 : number;
    }
}
