package org.restride.session.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with the exercises that were asked for.
 *
 * @param field where in the request
 * @param details what the caller needs in order to act
 */
record Finding(Kind kind, String field, String message, Map<String, Object> details) {

    /** What can be wrong; when several are, the first of these gives the problem its type. */
    enum Kind {
        EXERCISE_EXCLUDED("exercise-excluded", "A condition of the patient excludes the exercise"),
        PREREQUISITE_OPEN("prerequisite-open", "Other exercises must be mastered first"),
        EXERCISE_NEEDS_APPROVAL("exercise-needs-approval", "A condition of the patient asks for approval first"),
        EXERCISE_NOT_IN_STAGE("exercise-not-in-stage", "The stage has no such exercise"),
        SWAP_NOT_ONE_FOR_ONE("swap-not-one-for-one", "An optional exercise takes the place of one of the core"),
        DOSE_NOT_IN_PROTOCOL("dose-not-in-protocol", "The protocol gives the exercise no such number"),
        DOSE_OUT_OF_RANGE("dose-out-of-range", "The dose lies outside the range of the protocol");

        final String slug;
        final String title;

        Kind(String slug, String title) {
            this.slug = slug;
            this.title = title;
        }
    }

    static Finding of(Kind kind, String field, String message) {
        return new Finding(kind, field, message, Map.of());
    }

    /** As callers see it. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("type", "/problems/" + kind.slug);
        shown.put("field", field);
        shown.put("message", message);
        shown.putAll(details);
        return shown;
    }
}
