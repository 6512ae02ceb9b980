package org.restride.catalog.search;

import java.time.Instant;
import org.restride.catalog.exercise.ExerciseRenderings;
import org.restride.catalog.exercise.ExerciseRevisionId;

/**
 * One exercise that a search found.
 *
 * @param language of its texts
 * @param possible whether it suits the person
 */
record Hit(ExerciseRevisionId id, String language, String sortName, Instant changedAt, float rank, boolean possible) {

    ExerciseRenderings.Key rendering() {
        return new ExerciseRenderings.Key(id, language);
    }

    String code() {
        return id.code();
    }
}
