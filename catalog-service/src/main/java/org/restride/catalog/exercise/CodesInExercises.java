package org.restride.catalog.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalog.exercise.ExerciseContent.Suitability;
import org.restride.catalog.guidance.GuidanceUse;

/** Codes of the guidance that the exercises on offer use. */
@ApplicationScoped
class CodesInExercises implements GuidanceUse {

    private final Exercises exercises;

    CodesInExercises(Exercises exercises) {
        this.exercises = exercises;
    }

    @Override
    public Map<String, Set<String>> codes() {
        var offered = exercises.listOffered().stream()
                .map(revision -> revision.content)
                .toList();
        return Map.of(
                "condition",
                        codes(offered, exercise -> exercise.suitability().stream()
                                .map(Suitability::condition)),
                "goal", codes(offered, exercise -> exercise.goals().stream()),
                "equipment",
                        codes(offered, exercise -> exercise.equipmentNeeds().stream()
                                .flatMap(need -> need.anyOf().stream())));
    }

    private static Set<String> codes(List<ExerciseContent> exercises, Function<ExerciseContent, Stream<String>> codes) {
        return exercises.stream().flatMap(codes).collect(Collectors.toSet());
    }
}
