package org.restride.catalog.exercise;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.catalog.text.Rendered;
import org.restride.catalog.text.Renderer;

/** Exercises as readers get them. A revision never changes, so each is written once for a language and remembered. */
@ApplicationScoped
public class ExerciseRenderings {

    /** About 4 KB each. */
    private static final int MOST = 20_000;

    private final Cache<Key, Rendered> written =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Exercises exercises;
    private final Renderer renderer;

    ExerciseRenderings(Exercises exercises, Renderer renderer) {
        this.exercises = exercises;
        this.renderer = renderer;
    }

    /**
     * One revision in one language.
     *
     * @param language one the revision is complete in
     */
    public record Key(ExerciseRevisionId id, String language) {}

    /** In the order of the keys. */
    public List<Rendered> all(Collection<Key> keys) {
        Map<Key, Rendered> found = new HashMap<>(written.getAllPresent(keys));
        List<Key> missing = keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            Map<ExerciseRevisionId, ExerciseRevision> revisions = new HashMap<>();
            exercises
                    .findRevisions(missing.stream().map(Key::id).distinct().toList())
                    .forEach(revision -> revisions.put(revision.id, revision));
            missing.forEach(key -> found.put(key, render(revisions.get(key.id), key)));
            written.putAll(found);
        }
        List<Rendered> inOrder = new ArrayList<>();
        keys.forEach(key -> inOrder.add(found.get(key)));
        return inOrder;
    }

    private Rendered render(ExerciseRevision revision, Key key) {
        return renderer.render(ExerciseView.of(revision, key.language, null), key.language);
    }
}
