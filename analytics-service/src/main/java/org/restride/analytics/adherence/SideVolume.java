package org.restride.analytics.adherence;

import java.util.List;
import org.restride.events.PrescribedDose;
import org.restride.events.RepsCount;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.Side;

/**
 * What was done of one exercise in one session on one side. Never above what was prescribed: more on the left does not
 * make up for less on the right. A set without a side counts for both where repetitions are counted per side. The volume
 * of a set is the one of {@link SessionDose}.
 *
 * @param side null where repetitions are counted in total
 * @param sets done, up to {@code ofSets}; where counted in total, the first of the left and the first of the right are one
 * @param ofSets prescribed
 * @param volume done, up to {@code ofVolume}
 * @param ofVolume prescribed: sets x repetitions x seconds
 */
public record SideVolume(Side side, int sets, int ofSets, double volume, double ofVolume) {

    /** Empty for an exercise done beyond the plan. */
    public static List<SideVolume> of(ExerciseRecord exercise) {
        if (exercise.prescribed() == null) {
            return List.of();
        }
        if (exercise.prescribed().repsCount() == RepsCount.PER_SIDE) {
            return List.of(oneSide(exercise, Side.LEFT), oneSide(exercise, Side.RIGHT));
        }
        List<PerformedSet> sets = exercise.performed();
        int together = (int) sets.stream().filter(set -> set.side() == null).count();
        return List.of(capped(
                exercise.prescribed(),
                null,
                together + Math.max(count(sets, Side.LEFT), count(sets, Side.RIGHT)),
                sets));
    }

    private static SideVolume oneSide(ExerciseRecord exercise, Side side) {
        List<PerformedSet> sets = exercise.performed().stream()
                .filter(set -> set.side() == null || set.side() == side)
                .toList();
        return capped(exercise.prescribed(), side, sets.size(), sets);
    }

    private static SideVolume capped(PrescribedDose dose, Side side, int done, List<PerformedSet> sets) {
        int ofSets = SessionDose.orOne(dose.sets());
        double ofVolume = ofSets * (double) SessionDose.orOne(dose.reps()) * SessionDose.seconds(dose);
        double volume = sets.stream()
                .mapToDouble(set -> SessionDose.reps(set, dose) * (double) SessionDose.seconds(set, dose))
                .sum();
        return new SideVolume(side, Math.min(done, ofSets), ofSets, Math.min(volume, ofVolume), ofVolume);
    }

    private static int count(List<PerformedSet> sets, Side side) {
        return (int) sets.stream().filter(set -> set.side() == side).count();
    }
}
