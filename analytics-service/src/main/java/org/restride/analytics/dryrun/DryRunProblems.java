package org.restride.analytics.dryrun;

import java.time.LocalDate;
import java.util.UUID;
import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;
import org.restride.kit.problem.UnprocessableRequest;

/** Why a dry run is not begun or not shown. */
final class DryRunProblems {

    private DryRunProblems() {}

    /** 404: there is no such dry run, or somebody else started it. */
    static class DryRunNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        DryRunNotFound() {
            super("dry-run-not-found", "There is no such dry run");
        }
    }

    /** 409: one at a time for each caller. */
    static class DryRunUnderWay extends ProblemException {
        private static final long serialVersionUID = 1L;

        /** @param dryRunId of the one under way */
        DryRunUnderWay(UUID dryRunId) {
            super(Problem.of(409, "dry-run-under-way", "A dry run of the caller is under way")
                    .with("dryRunId", dryRunId));
        }
    }

    /** 422: nobody knows what will have been reported by then. */
    static class DayInFuture extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        DayInFuture(LocalDate latest) {
            super("day-in-future", "The day lies in the future", "asOf", "must not be after " + latest);
        }
    }
}
