package org.restride.analytics.worklist;

import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;
import org.restride.kit.problem.UnprocessableRequest;

/** What can be wrong with quiet settings. */
final class QuietProblems {

    private QuietProblems() {}

    /** 404: the caller has seen a revision and nobody has ever set anything. */
    static class QuietSettingsNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        QuietSettingsNotFound() {
            super("quiet-settings-not-found", "Nobody has set anything for this patient");
        }
    }

    /** 409: something else is set and the caller did not say that they have seen it. */
    static class ConflictingQuietSettings extends ProblemException {
        private static final long serialVersionUID = 1L;

        ConflictingQuietSettings(QuietSettings stored) {
            super(Problem.of(409, "conflicting-quiet-settings", "Something else is set for this patient")
                    .detail("To change it, send If-Match with the current revision")
                    .with("currentRevision", stored.revision())
                    .with("stored", stored));
        }
    }

    /** 422: the time is too far away; nothing is quiet for ever. */
    static class QuietTooLong extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        QuietTooLong(int mostDays) {
            super(
                    "quiet-too-long",
                    "So long nothing can be quiet",
                    "quiet",
                    "must end within %d days".formatted(mostDays));
        }
    }
}
