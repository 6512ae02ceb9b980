package org.restride.session.symptom;

import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** What can be wrong with clearing a flag. */
final class FlagProblems {

    private FlagProblems() {}

    /** 404: this report of this patient raised no such flag. */
    static class FlagNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        FlagNotFound() {
            super("flag-not-found", "There is no such flag");
        }
    }

    /** 409: somebody cleared it before, with another note. */
    static class FlagClearedBefore extends ProblemException {
        private static final long serialVersionUID = 1L;

        FlagClearedBefore() {
            super(Problem.of(409, "flag-cleared-before", "The flag was cleared before, with another note"));
        }
    }
}
