package org.restride.session.decision;

import java.time.Instant;
import java.util.UUID;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.StageDecided;
import org.restride.events.StageDecided.Outcome;
import org.restride.events.StageDecided.Reason;

/**
 * A decision as those who care for the patient see it.
 *
 * @param plan the revision that counts after it
 */
record StageDecisionView(
        UUID patientId,
        UUID decisionId,
        UUID recommendationId,
        Outcome outcome,
        Reason reason,
        String fromStageCode,
        String toStageCode,
        PlanReference plan,
        boolean planChanged,
        String note,
        String decidedBy,
        Instant decidedAt) {

    static StageDecisionView of(StageDecided decision, String note) {
        return new StageDecisionView(
                decision.patientId(),
                decision.decisionId(),
                decision.recommendationId(),
                decision.outcome(),
                decision.reason(),
                decision.fromStageCode(),
                decision.toStageCode(),
                decision.plan(),
                decision.planChanged(),
                note,
                decision.decidedBy(),
                decision.decidedAt());
    }
}
