package org.restride.kit.limit;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 429: this caller asked for too much in too short a time; the answer says when to try again. */
public class TooManyRequests extends ProblemException {

    private static final long serialVersionUID = 1L;

    public TooManyRequests(long retryAfterSeconds) {
        super(Problem.of(429, "too-many-requests", "Too many requests").retryAfterSeconds(retryAfterSeconds));
    }
}
