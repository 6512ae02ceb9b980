package org.restride.session.enrolment;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;
import org.restride.kit.problem.UnprocessableRequest;

/** What can be wrong with a claim. */
final class EnrolmentProblems {

    private EnrolmentProblems() {}

    /** 422: no such code, too old, or used: the answer does not tell which. */
    static class CodeNotValid extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        CodeNotValid() {
            super("enrolment-code-not-valid", "The code is not valid", "code", "is unknown, used or too old");
        }
    }

    /** 409: the caller signs in as another patient already. */
    static class AlreadyEnrolled extends ProblemException {
        private static final long serialVersionUID = 1L;

        AlreadyEnrolled() {
            super(Problem.of(409, "already-enrolled", "The caller is enrolled as another patient"));
        }
    }
}
