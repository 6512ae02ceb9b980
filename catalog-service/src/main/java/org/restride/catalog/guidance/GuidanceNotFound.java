package org.restride.catalog.guidance;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 404: no such guidance is published, or no such revision of it. */
class GuidanceNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    GuidanceNotFound(String code) {
        super(noSuch().with("code", code));
    }

    GuidanceNotFound(GuidanceRevisionId id) {
        super(noSuch().with("code", id.code()).with("revision", id.revision()));
    }

    private static Problem.Builder noSuch() {
        return Problem.of(404, "guidance-not-found", "No such guidance");
    }
}
