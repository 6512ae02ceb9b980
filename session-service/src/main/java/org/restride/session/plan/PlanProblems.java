package org.restride.session.plan;

import java.time.Duration;
import java.util.UUID;
import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;
import org.restride.kit.problem.UnprocessableRequest;

/** What can be wrong with a plan. */
final class PlanProblems {

    private PlanProblems() {}

    /** 404: the patient has no plan yet. */
    static class PlanNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        PlanNotFound() {
            super("plan-not-found", "The patient has no plan");
        }
    }

    /** 409: the patient has a plan and it differs from what was sent. */
    static class ConflictingPlan extends ProblemException {
        private static final long serialVersionUID = 1L;

        ConflictingPlan(UUID planId, int currentRevision) {
            super(Problem.of(409, "conflicting-plan", "The patient has another plan")
                    .detail("To change the plan, send its id and If-Match with the current revision")
                    .with("planId", planId)
                    .with("currentRevision", currentRevision));
        }
    }

    /** 422: this service has not heard of the protocol version, or not yet. */
    static class UnknownProtocolVersion extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        UnknownProtocolVersion() {
            super(
                    "unknown-protocol-version",
                    "The protocol version is not known",
                    "protocol",
                    "must name a published version");
        }
    }

    /** 422: the protocol version has no such stage. */
    static class UnknownStage extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        UnknownStage() {
            super("unknown-stage", "The protocol has no such stage", "stageCode", "must be a stage of the protocol");
        }
    }

    /** 422: a change would rewrite what was prescribed before. */
    static class PlanRewritesPast extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        PlanRewritesPast(String field, String message) {
            super("plan-rewrites-past", "The change would rewrite an earlier plan", field, message);
        }
    }

    /** 404: this patient has no pause of that id. */
    static class PauseNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        PauseNotFound() {
            super("pause-not-found", "The patient has no such pause");
        }
    }

    /** 409: there is a pause on some of these days. */
    static class PauseOverlaps extends ProblemException {
        private static final long serialVersionUID = 1L;

        PauseOverlaps(UUID other) {
            super(Problem.of(409, "pause-overlaps", "There is a pause on some of these days")
                    .detail("Change the other pause, or choose days beside it")
                    .with("pauseId", other));
        }
    }

    /** 409: a pause of this id was there and was taken away. */
    static class PauseRemoved extends ProblemException {
        private static final long serialVersionUID = 1L;

        PauseRemoved(UUID pauseId) {
            super(Problem.of(409, "pause-removed", "The pause was removed")
                    .detail("For another pause choose a new id")
                    .with("pauseId", pauseId));
        }
    }

    /** 422: a patient changes days that lie too far back to be remembered. The same kind of problem as for records. */
    static class PauseTooFarBack extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        PauseTooFarBack(Duration limit) {
            super(
                    "back-dated-too-far",
                    "The time lies too far back to be entered now",
                    "from",
                    "must not change days more than %d days ago".formatted(limit.toDays()));
        }
    }
}
