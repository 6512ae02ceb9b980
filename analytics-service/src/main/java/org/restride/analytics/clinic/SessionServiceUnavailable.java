package org.restride.analytics.clinic;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 503: who works in which clinic cannot be asked. */
class SessionServiceUnavailable extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final long RETRY_AFTER_SECONDS = 10;

    SessionServiceUnavailable() {
        super(Problem.of(
                        503,
                        "session-service-unavailable",
                        "The service that knows who works in which clinic does not answer")
                .retryAfterSeconds(RETRY_AFTER_SECONDS));
    }
}
