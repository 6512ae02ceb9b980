package org.restride.catalog.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.restride.catalog.text.Renderer;
import org.restride.catalog.text.TranslatedContent;

/** The exercises on offer and their languages. */
@ApplicationScoped
class TranslatedExercises implements TranslatedContent {

    private final Exercises exercises;
    private final Renderer renderer;

    TranslatedExercises(Exercises exercises, Renderer renderer) {
        this.exercises = exercises;
        this.renderer = renderer;
    }

    @Override
    public List<Item> current() {
        return exercises.listOffered().stream()
                .map(exercise -> new Item("exercise", exercise.id.code(), renderer.inventory(exercise.content)))
                .toList();
    }
}
