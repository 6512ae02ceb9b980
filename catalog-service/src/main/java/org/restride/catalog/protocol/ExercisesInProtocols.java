package org.restride.catalog.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.restride.catalog.exercise.ExerciseUse;
import org.restride.catalog.protocol.ProtocolContent.Stage;

/** Current protocols prescribe exercises. */
@ApplicationScoped
class ExercisesInProtocols implements ExerciseUse {

    private final Protocols protocols;

    ExercisesInProtocols(Protocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public List<String> prescribing(String exerciseCode) {
        return protocols.listCurrent().stream()
                .filter(protocol -> protocol.content.exerciseCodes().contains(exerciseCode))
                .map(protocol -> protocol.id.code() + " " + protocol.id.version())
                .toList();
    }

    @Override
    public Map<String, Set<String>> stages() {
        Map<String, Set<String>> stages = new HashMap<>();
        for (ProtocolVersion protocol : protocols.listCurrent()) {
            for (Stage stage : protocol.content.stages()) {
                String name = protocol.id.code() + ":" + stage.code();
                stage.exercises()
                        .forEach(exercise -> stages.computeIfAbsent(exercise.exerciseCode(), code -> new TreeSet<>())
                                .add(name));
            }
        }
        return stages;
    }
}
