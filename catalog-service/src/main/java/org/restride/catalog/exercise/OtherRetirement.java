package org.restride.catalog.exercise;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: the exercise ended already, for another reason or with another replacement. */
class OtherRetirement extends ProblemException {

    private static final long serialVersionUID = 1L;

    OtherRetirement(String code) {
        super(Problem.of(409, "conflicting-retirement", "The exercise has ended already")
                .detail("What is published never changes")
                .with("code", code));
    }
}
