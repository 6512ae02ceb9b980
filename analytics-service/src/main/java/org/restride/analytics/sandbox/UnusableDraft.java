package org.restride.analytics.sandbox;

import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 400: the engine cannot judge by a draft; all faults at once, each with its place. */
class UnusableDraft extends ProblemException {

    private static final long serialVersionUID = 1L;

    UnusableDraft(UnusableProtocol cause) {
        super(problem(cause));
    }

    UnusableDraft(String detail) {
        super(title().detail("%s", detail));
    }

    private static Problem.Builder problem(UnusableProtocol cause) {
        var problem = title();
        cause.faults().forEach(fault -> problem.field(fault.place(), fault.message()));
        return problem;
    }

    private static Problem.Builder title() {
        return Problem.of(400, "unusable-protocol", "The protocol cannot be judged by");
    }
}
