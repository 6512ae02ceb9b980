package org.restride.catalog.authoring;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 428: a step needs If-Match, so that nobody takes it for a draft they have not seen. */
class RevisionMissing extends ProblemException {

    private static final long serialVersionUID = 1L;

    RevisionMissing() {
        super(Problem.of(428, "revision-required", "The revision is missing")
                .detail("Send If-Match with the ETag of the draft"));
    }
}
