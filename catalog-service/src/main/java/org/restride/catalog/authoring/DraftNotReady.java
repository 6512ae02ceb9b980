package org.restride.catalog.authoring;

import java.util.List;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 422: the draft has mistakes. Lists all of them with their place. */
class DraftNotReady extends ProblemException {

    private static final long serialVersionUID = 1L;

    DraftNotReady(List<Finding> findings) {
        super(Problem.of(422, "draft-not-ready", "The draft has mistakes")
                .detail(
                        "%d of them stand in the way of a review",
                        findings.stream().filter(Finding::stops).count())
                .with("findings", findings));
    }
}
