package org.restride.analytics.recommendation;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 404: this patient has no such recommendation. */
class RecommendationNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    RecommendationNotFound() {
        super(Problem.of(404, "recommendation-not-found", "There is no such recommendation"));
    }
}
