package org.restride.catalog.authoring;

import java.util.UUID;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 404: there is no such draft. */
class DraftNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    DraftNotFound(UUID id) {
        super(Problem.of(404, "draft-not-found", "No such draft").with("draftId", id));
    }
}
