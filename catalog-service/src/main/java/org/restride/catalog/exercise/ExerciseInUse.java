package org.restride.catalog.exercise;

import java.util.List;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: an exercise that a current protocol prescribes, or that another one waits for, cannot end. */
class ExerciseInUse extends ProblemException {

    private static final long serialVersionUID = 1L;

    ExerciseInUse(String code, List<String> prescribing) {
        super(Problem.of(409, "exercise-in-use", "The exercise is in use")
                .detail("Publish what names it without it first")
                .with("code", code)
                .with("usedBy", prescribing));
    }
}
