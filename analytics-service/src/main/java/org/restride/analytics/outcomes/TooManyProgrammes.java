package org.restride.analytics.outcomes;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 422: more programmes began in the period than are counted for one answer. */
class TooManyProgrammes extends ProblemException {

    private static final long serialVersionUID = 1L;

    TooManyProgrammes(int most) {
        super(Problem.of(422, "too-many-programmes", "Too many programmes began in this period")
                .detail("At most %d are counted at once; ask for a shorter period", most));
    }
}
