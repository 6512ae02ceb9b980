package org.restride.catalog.exercise;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One published revision of an exercise.
 *
 * @param code stable name of the exercise, the same in all revisions
 * @param revision 1 for the first
 */
@Schema(name = "Exercise")
@JsonPropertyOrder({"code", "revision", "publishedAt"})
record ExerciseView(
        String code,
        int revision,
        Instant publishedAt,
        @JsonUnwrapped ExerciseContent content) {

    static ExerciseView of(ExerciseRevision exercise) {
        return new ExerciseView(exercise.id.code(), exercise.id.revision(), exercise.publishedAt, exercise.content);
    }
}
