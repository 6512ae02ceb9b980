package org.restride.catalog.search;

import java.time.Instant;
import org.restride.catalog.exercise.ExerciseRevisionId;
import org.restride.catalog.text.Rendered;

/**
 * One exercise that a search found.
 *
 * @param language of its texts
 * @param possible whether it suits the person
 * @param view as readers get it
 */
record Hit(
        ExerciseRevisionId id,
        String language,
        String sortName,
        Instant changedAt,
        float rank,
        boolean possible,
        Rendered view) {

    String code() {
        return id.code();
    }
}
