package org.restride.catalog.exercise;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.catalog.exercise.ExerciseContent.Category;
import org.restride.catalog.exercise.ExerciseContent.EquipmentNeed;
import org.restride.catalog.exercise.ExerciseContent.Suitability;
import org.restride.catalog.text.Localized;

/** What decides for whom exercises are. A revision never changes, so each is read once and remembered. */
@ApplicationScoped
public class ExerciseOutlines {

    /** About 3 KB each. */
    private static final int MOST = 10_000;

    private final Cache<ExerciseRevisionId, Outline> read =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Exercises exercises;

    ExerciseOutlines(Exercises exercises) {
        this.exercises = exercises;
    }

    /** Of one revision what is compared with a person. */
    public record Outline(
            Localized name, Category category, List<EquipmentNeed> equipmentNeeds, List<Suitability> suitability) {

        private static Outline of(ExerciseRevision revision) {
            var content = revision.content;
            return new Outline(content.name(), content.category(), content.equipmentNeeds(), content.suitability());
        }
    }

    public Map<ExerciseRevisionId, Outline> all(Collection<ExerciseRevisionId> ids) {
        Map<ExerciseRevisionId, Outline> found = new HashMap<>(read.getAllPresent(ids));
        List<ExerciseRevisionId> missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            exercises.findRevisions(missing).forEach(revision -> {
                var outline = Outline.of(revision);
                read.put(revision.id, outline);
                found.put(revision.id, outline);
            });
        }
        return found;
    }
}
