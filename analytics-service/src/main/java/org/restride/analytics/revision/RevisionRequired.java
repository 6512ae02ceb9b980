package org.restride.analytics.revision;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 428: the change needs If-Match, so that nobody changes what they have not seen. */
public class RevisionRequired extends ProblemException {

    private static final long serialVersionUID = 1L;

    public RevisionRequired() {
        super(Problem.of(428, "revision-required", "The revision is missing")
                .field("If-Match", "must be the current revision in quotes, as the ETag header gave it"));
    }
}
