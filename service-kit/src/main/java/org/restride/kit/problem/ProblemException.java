package org.restride.kit.problem;

import jakarta.ws.rs.WebApplicationException;

/** A request that cannot be served, with the answer that says why. Each kind is a small class in its feature. */
public abstract class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    protected ProblemException(Problem.Builder problem) {
        this(problem.build());
    }

    private ProblemException(Problem problem) {
        super(problem.title(), problem.status());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
