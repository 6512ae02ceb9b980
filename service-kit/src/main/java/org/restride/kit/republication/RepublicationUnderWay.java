package org.restride.kit.republication;

import java.util.UUID;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: one republication at a time. */
class RepublicationUnderWay extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param republicationId of the one under way */
    RepublicationUnderWay(UUID republicationId) {
        super(Problem.of(409, "republication-under-way", "A republication is under way")
                .with("republicationId", republicationId));
    }
}
