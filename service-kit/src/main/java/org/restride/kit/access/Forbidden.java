package org.restride.kit.access;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 403: the caller is known and may not do this. */
public class Forbidden extends ProblemException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(Problem.of(403, "forbidden", "The caller may not do this"));
    }
}
