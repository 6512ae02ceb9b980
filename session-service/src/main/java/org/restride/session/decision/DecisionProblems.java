package org.restride.session.decision;

import java.util.UUID;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** What can speak against a decision. */
final class DecisionProblems {

    private DecisionProblems() {}

    /** 409: a decision with this id was made and differs from what was sent. */
    static class ConflictingDecision extends ProblemException {
        private static final long serialVersionUID = 1L;

        ConflictingDecision(UUID decisionId) {
            super(Problem.of(409, "conflicting-decision", "The decision was made differently")
                    .detail("A decision never changes; make another one, with an id of its own")
                    .with("decisionId", decisionId));
        }
    }

    /** 409: the recommendation was decided upon before. */
    static class RecommendationDecided extends ProblemException {
        private static final long serialVersionUID = 1L;

        RecommendationDecided(UUID decisionId) {
            super(Problem.of(409, "recommendation-decided", "The recommendation was decided upon before")
                    .detail("Look at that decision; to change the stage again, decide without recommendation")
                    .with("decisionId", decisionId));
        }
    }

    /** 409: the plan is no longer the one the clinician looked at. */
    static class PlanMovedOn extends ProblemException {
        private static final long serialVersionUID = 1L;

        PlanMovedOn(int currentRevision) {
            super(Problem.of(409, "plan-moved-on", "The plan has changed since it was looked at")
                    .detail("Look at the plan again before you decide")
                    .with("currentRevision", currentRevision));
        }
    }
}
