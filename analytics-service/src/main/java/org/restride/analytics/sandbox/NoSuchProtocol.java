package org.restride.analytics.sandbox;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 422: no such protocol version has been published, as far as is known here. */
public class NoSuchProtocol extends ProblemException {

    private static final long serialVersionUID = 1L;

    public NoSuchProtocol() {
        super(Problem.of(422, "unknown-protocol", "There is no such protocol version"));
    }
}
