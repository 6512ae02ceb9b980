package org.restride.session.record;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 428: taking something away needs If-Match, so that nobody takes away what they have not seen. */
public class RevisionRequired extends ProblemException {

    private static final long serialVersionUID = 1L;

    public RevisionRequired() {
        super(Problem.of(428, "revision-required", "The revision is missing")
                .field("If-Match", "must be the current revision in quotes, as the ETag header gave it"));
    }
}
