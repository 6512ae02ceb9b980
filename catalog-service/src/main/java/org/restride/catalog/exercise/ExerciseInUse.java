package org.restride.catalog.exercise;

import java.util.List;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: an exercise that a current protocol prescribes cannot end. */
class ExerciseInUse extends ProblemException {

    private static final long serialVersionUID = 1L;

    ExerciseInUse(String code, List<String> prescribing) {
        super(Problem.of(409, "exercise-in-use", "The exercise is prescribed by a current protocol")
                .detail("Publish a version without it first")
                .with("code", code)
                .with("prescribedBy", prescribing));
    }
}
