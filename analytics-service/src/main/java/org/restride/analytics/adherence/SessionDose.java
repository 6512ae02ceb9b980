package org.restride.analytics.adherence;

import java.util.List;
import java.util.OptionalDouble;
import org.restride.events.PrescribedDose;
import org.restride.events.RepsCount;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;

/**
 * How much of what was prescribed was performed in a session, from 0 to 1: the mean over the prescribed exercises of
 * performed volume through prescribed volume, each at most 1. An exercise that was not attempted is 0; one done beyond
 * the plan does not count. Source: RULES 4.2 and 8.7 item 18.
 *
 * <p>Volume is sets x repetitions x hold seconds, of both sides where repetitions are counted per side; hold wins over
 * duration; a number that is not prescribed counts as 1. Where the app entered a set without one of its numbers, the set
 * was done as prescribed: it is no zero.
 */
public final class SessionDose {

    private SessionDose() {}

    /** Empty when nothing was prescribed. */
    public static OptionalDouble of(List<ExerciseRecord> exercises) {
        return exercises.stream()
                .filter(exercise -> exercise.prescribed() != null)
                .mapToDouble(SessionDose::share)
                .average();
    }

    /** Of one prescribed exercise, from 0 to 1. */
    public static double share(ExerciseRecord exercise) {
        PrescribedDose dose = exercise.prescribed();
        double prescribed = orOne(dose.sets()) * sides(dose, false) * (double) orOne(dose.reps()) * seconds(dose);
        double performed = 0;
        for (PerformedSet set : exercise.performed()) {
            performed += volume(set, dose);
        }
        return prescribed == 0 ? 1 : Math.min(1, performed / prescribed);
    }

    private static double volume(PerformedSet set, PrescribedDose dose) {
        return sides(dose, set.side() != null) * (double) reps(set, dose) * seconds(set, dose);
    }

    static int reps(PerformedSet set, PrescribedDose dose) {
        return set.reps() == null || dose.reps() == null ? orOne(dose.reps()) : set.reps();
    }

    private static int sides(PrescribedDose dose, boolean oneSideOnly) {
        return dose.repsCount() == RepsCount.PER_SIDE && !oneSideOnly ? 2 : 1;
    }

    static int seconds(PrescribedDose dose) {
        return dose.holdSeconds() == null ? orOne(dose.durationSeconds()) : dose.holdSeconds();
    }

    static int seconds(PerformedSet set, PrescribedDose dose) {
        Integer entered = dose.holdSeconds() == null ? set.durationSeconds() : set.holdSeconds();
        boolean timed = dose.holdSeconds() != null || dose.durationSeconds() != null;
        return entered == null || !timed ? seconds(dose) : entered;
    }

    static int orOne(Integer number) {
        return number == null ? 1 : number;
    }
}
