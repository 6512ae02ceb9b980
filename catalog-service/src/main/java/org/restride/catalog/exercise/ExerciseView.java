package org.restride.catalog.exercise;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One published revision of an exercise in one language.
 *
 * @param code stable name of the exercise, the same in all revisions
 * @param revision 1 for the first
 * @param language of the texts; English where the language asked for is not complete
 * @param languages in which it can be had
 * @param retired only when it is offered no more
 */
@Schema(name = "Exercise")
@JsonPropertyOrder({"code", "revision", "publishedAt", "language", "languages", "retired"})
public record ExerciseView(
        String code,
        int revision,
        Instant publishedAt,
        String language,
        List<String> languages,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        ExerciseRetirement retired,

        @JsonUnwrapped ExerciseContent content) {

    /** Of an exercise that is offered. */
    public static ExerciseView of(ExerciseRevision exercise, String language) {
        return of(exercise, language, null);
    }

    static ExerciseView of(ExerciseRevision exercise, String language, ExerciseRetirement retired) {
        return new ExerciseView(
                exercise.id.code(),
                exercise.id.revision(),
                exercise.publishedAt,
                language,
                exercise.languages,
                retired,
                exercise.content);
    }
}
