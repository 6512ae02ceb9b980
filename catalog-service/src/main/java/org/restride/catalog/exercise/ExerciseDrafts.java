package org.restride.catalog.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.restride.catalog.authoring.Coded;
import org.restride.catalog.authoring.DraftKind;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.authoring.PublishedContent;
import org.restride.catalog.guidance.Guidance;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.text.Renderer;

/** Exercises as something that can be authored. */
@ApplicationScoped
class ExerciseDrafts implements DraftKind {

    private final Exercises exercises;
    private final ExercisePublication publication;
    private final Guidance guidance;
    private final Renderer renderer;

    ExerciseDrafts(Exercises exercises, ExercisePublication publication, Guidance guidance, Renderer renderer) {
        this.exercises = exercises;
        this.publication = publication;
        this.guidance = guidance;
        this.renderer = renderer;
    }

    @Override
    public Kind kind() {
        return Kind.EXERCISE;
    }

    @Override
    public List<Finding> check(String code, JsonNode content) {
        var exercise = Coded.content(content, ExerciseContent.class);
        return new ExerciseCheck(code, exercise, exercises.listOffered(), guidance.current().content)
                .findings(exercises.findRetirement(code).isPresent(), renderer.inventory(exercise));
    }

    @Override
    public Optional<PublishedContent> current(String code) {
        return exercises.findCurrent(code).map(ExerciseDrafts::published);
    }

    @Override
    public Optional<PublishedContent> find(String code, String number) {
        return number.matches("[1-9][0-9]{0,8}")
                ? exercises
                        .findByIdOptional(new ExerciseRevisionId(code, Integer.parseInt(number)))
                        .map(ExerciseDrafts::published)
                : Optional.empty();
    }

    @Override
    public String publish(String code, JsonNode content, Authorship authorship) {
        var exercise = Coded.content(content, ExerciseContent.class);
        return Integer.toString(publication.publish(code, exercise, authorship).revision());
    }

    private static PublishedContent published(ExerciseRevision exercise) {
        return new PublishedContent(
                Integer.toString(exercise.id.revision()),
                Coded.file(exercise.id.code(), exercise.content),
                Authorship.isOfRelease(exercise.authorship));
    }
}
