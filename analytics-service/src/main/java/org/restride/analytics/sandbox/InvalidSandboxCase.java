package org.restride.analytics.sandbox;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 400: a case breaks the rules of its form; all errors at once. */
class InvalidSandboxCase extends ProblemException {

    private static final long serialVersionUID = 1L;

    InvalidSandboxCase(InvalidCase cause) {
        super(problem(cause));
    }

    static Problem.Builder problem(InvalidCase cause) {
        var problem = Problem.of(400, "invalid-case", "The case is not valid");
        cause.errors().forEach(error -> problem.field(error.field(), error.message()));
        return problem;
    }
}
