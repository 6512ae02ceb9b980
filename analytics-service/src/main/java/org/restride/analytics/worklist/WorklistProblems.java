package org.restride.analytics.worklist;

import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;
import org.restride.kit.problem.UnprocessableRequest;

/** What can be wrong with handling an item. */
final class WorklistProblems {

    private WorklistProblems() {}

    /** 404: there is no such item, or it is about somebody the caller does not care for. */
    static class ItemNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        ItemNotFound() {
            super("worklist-item-not-found", "There is no such worklist item");
        }
    }

    /** 409: what it was about holds no longer. */
    static class ItemClosed extends ProblemException {
        private static final long serialVersionUID = 1L;

        ItemClosed(WorklistItem stored) {
            super(Problem.of(409, "worklist-item-closed", "The worklist item is closed")
                    .detail("What it was about holds no longer")
                    .with("stored", stored));
        }
    }

    /** 409: something else was done under this id. */
    static class ConflictingHandling extends ProblemException {
        private static final long serialVersionUID = 1L;

        ConflictingHandling(Handling stored) {
            super(Problem.of(409, "conflicting-handling", "Something else was done under this id")
                    .detail("What was done never changes; do something further, with an id of its own")
                    .with("stored", stored));
        }
    }

    /** 422: a warning symptom or a pressing referral is acknowledged, not put off. */
    static class NotToBePutOff extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        NotToBePutOff() {
            super(
                    "not-to-be-put-off",
                    "This is not to be put off",
                    "until",
                    "a warning symptom or an urgent referral can be acknowledged only");
        }
    }

    /** 422: the time is past, or too far away. */
    static class SnoozeOutOfRange extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        SnoozeOutOfRange(int mostDays) {
            super(
                    "snooze-out-of-range",
                    "So long nothing can be put off",
                    "until",
                    "must lie ahead, at most %d days".formatted(mostDays));
        }
    }

    /** 422: whoever takes an item over must be able to see it. */
    static class NotOnCareTeam extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        NotOnCareTeam() {
            super(
                    "not-on-care-team",
                    "This is nobody of the care team",
                    "assignee",
                    "must be on the patient's care team");
        }
    }
}
