package org.restride.catalog.exercise;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 404: the catalogue has published no such exercise, or no such revision of it. */
class ExerciseNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    ExerciseNotFound(String code) {
        super(noSuch().with("code", code));
    }

    ExerciseNotFound(ExerciseRevisionId id) {
        super(noSuch().with("code", id.code()).with("revision", id.revision()));
    }

    private static Problem.Builder noSuch() {
        return Problem.of(404, "exercise-not-found", "No such exercise");
    }
}
