package org.restride.catalog.search;

import java.util.List;
import java.util.Set;
import org.restride.catalog.exercise.ExerciseContent.EquipmentNeed;
import org.restride.catalog.exercise.ExerciseContent.Suitability;
import org.restride.catalog.exercise.ExerciseContent.Verdict;
import org.restride.catalog.exercise.ExerciseOutlines.Outline;

/**
 * For whom exercises are looked for.
 *
 * @param conditions codes of what the person has
 * @param equipment codes of what is at hand; null when nobody said
 */
record Person(Set<String> conditions, Set<String> equipment) {

    boolean isAnybody() {
        return conditions.isEmpty() && equipment == null;
    }

    /** Verdicts that stand against the exercise, in the order of the content. */
    List<Suitability> against(Outline exercise) {
        return exercise.suitability().stream()
                .filter(one -> one.verdict() != Verdict.SUITS && conditions.contains(one.condition()))
                .toList();
    }

    /** What is needed and not at hand. */
    List<EquipmentNeed> missing(Outline exercise) {
        if (equipment == null) {
            return List.of();
        }
        return exercise.equipmentNeeds().stream()
                .filter(need -> !need.optional() && need.anyOf().stream().noneMatch(equipment::contains))
                .toList();
    }

    boolean suits(Outline exercise) {
        return against(exercise).isEmpty() && missing(exercise).isEmpty();
    }
}
