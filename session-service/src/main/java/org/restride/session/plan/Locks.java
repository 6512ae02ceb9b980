package org.restride.session.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Prerequisite;
import org.restride.events.ProtocolPublished.Stage;

/**
 * Which exercises are not open to a patient yet because others must be mastered first. What a stage asks for holds in the
 * stages after it too: the exercise does not become easier.
 */
final class Locks {

    private final Map<String, Prerequisite> prerequisites;
    private final Map<String, Integer> sessionsAtTarget;

    private Locks(Map<String, Prerequisite> prerequisites, Map<String, Integer> sessionsAtTarget) {
        this.prerequisites = prerequisites;
        this.sessionsAtTarget = sessionsAtTarget;
    }

    /** @param needed sessions at target */
    record Missing(String exerciseCode, int sessionsAtTarget, int needed) {}

    /** @param counting in how many sessions each of some exercises was done at target */
    static Locks upTo(Stage stage, ProtocolPublished protocol, Function<Set<String>, Map<String, Integer>> counting) {
        Map<String, Prerequisite> byExercise = new LinkedHashMap<>();
        Stages.inOrder(protocol).stream()
                .filter(earlier -> earlier.order() <= stage.order())
                .flatMap(earlier -> earlier.prerequisites().stream())
                .forEach(prerequisite -> byExercise.put(prerequisite.exerciseCode(), prerequisite));
        Set<String> keys = byExercise.values().stream()
                .flatMap(prerequisite -> prerequisite.allOf().stream())
                .collect(Collectors.toSet());
        return new Locks(byExercise, counting.apply(keys));
    }

    boolean isLocked(String exerciseCode) {
        return !missingFor(exerciseCode).isEmpty();
    }

    List<Missing> missingFor(String exerciseCode) {
        Prerequisite prerequisite = prerequisites.get(exerciseCode);
        return prerequisite == null
                ? List.of()
                : prerequisite.allOf().stream()
                        .map(key -> new Missing(
                                key, sessionsAtTarget.getOrDefault(key, 0), prerequisite.minSessionsAtTarget()))
                        .filter(missing -> missing.sessionsAtTarget() < missing.needed())
                        .toList();
    }
}
