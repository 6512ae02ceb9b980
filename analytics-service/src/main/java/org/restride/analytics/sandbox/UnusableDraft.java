package org.restride.analytics.sandbox;

import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 400: the engine cannot judge by a draft; all faults at once, each with its place. */
class UnusableDraft extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 400;

    UnusableDraft(UnusableProtocol cause) {
        super(problem(STATUS, cause));
    }

    UnusableDraft(String detail) {
        super(title(STATUS).detail("%s", detail));
    }

    static Problem.Builder problem(int status, UnusableProtocol cause) {
        var problem = title(status);
        cause.faults().forEach(fault -> problem.field(fault.place(), fault.message()));
        return problem;
    }

    private static Problem.Builder title(int status) {
        return Problem.of(status, "unusable-protocol", "The protocol cannot be judged by");
    }
}
