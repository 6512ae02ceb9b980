package org.restride.session.analytics;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 503: analytics-service does not answer, or not yet about this patient, and without it the answer would not be whole. */
public class AnalyticsUnavailable extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final long RETRY_AFTER_SECONDS = 10;

    AnalyticsUnavailable() {
        super(Problem.of(
                        503,
                        "analytics-unavailable",
                        "The other service that holds data of the patient does not answer")
                .retryAfterSeconds(RETRY_AFTER_SECONDS));
    }
}
