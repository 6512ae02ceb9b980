package org.restride.session.plan;

import org.restride.events.PrescribedDose;
import org.restride.events.ProtocolPublished.Range;
import org.restride.events.ProtocolPublished.StageExercise;

/** Fixes one number out of each range of the protocol: the low end (RULES 8.7 item 18). */
final class DefaultDose {

    /** Its source says "up to 60 seconds", which has no low end worth prescribing (RULES 8.7 item 18). */
    private static final String NINETY_NINETY_STRETCH = "NINETY_NINETY_STRETCH";

    private DefaultDose() {}

    static PrescribedDose of(StageExercise exercise) {
        Range hold = exercise.holdSeconds();
        boolean longHold = NINETY_NINETY_STRETCH.equals(exercise.exerciseCode()) && hold != null;
        return new PrescribedDose(
                low(exercise.sets()),
                low(exercise.reps()),
                exercise.repsCount(),
                longHold ? Integer.valueOf(hold.max()) : low(hold),
                low(exercise.durationSeconds()),
                exercise.timesPerDay());
    }

    private static Integer low(Range range) {
        return range == null ? null : range.min();
    }
}
