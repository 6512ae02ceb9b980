package org.restride.analytics.clinician.decision;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.restride.analytics.clinician.decision.PatientRecord.DecisionRequest;
import org.restride.events.StageDecided.Outcome;

/**
 * A decision as it was typed.
 *
 * @param decisionId chosen with the form, so that sending it again decides nothing twice
 * @param recommendationId null without recommendation
 * @param planRevision the clinician looked at
 */
record DecisionForm(
        UUID decisionId,
        UUID recommendationId,
        int planRevision,
        String outcome,
        String stage,
        String from,
        String reason,
        String note) {

    static DecisionForm empty(UUID recommendationId, int planRevision, String stage) {
        String outcome = recommendationId == null ? Outcome.WITHOUT_RECOMMENDATION.name() : null;
        return new DecisionForm(UUID.randomUUID(), recommendationId, planRevision, outcome, stage, null, null, null);
    }

    /** @throws jakarta.ws.rs.BadRequestException if what the page chose was changed */
    static DecisionForm of(MultivaluedMap<String, String> form) {
        return new DecisionForm(
                Typed.id(form, "decisionId"),
                Typed.text(form, "recommendationId") == null ? null : Typed.id(form, "recommendationId"),
                Typed.number(form, "planRevision"),
                Typed.text(form, "outcome"),
                Typed.text(form, "stage"),
                Typed.text(form, "from"),
                Typed.text(form, "reason"),
                Typed.text(form, "note"));
    }

    boolean isAccepting() {
        return Outcome.ACCEPTED.name().equals(outcome);
    }

    DecisionRequest request() {
        return new DecisionRequest(decisionId, recommendationId, planRevision, outcome, stage, from, reason, note);
    }

    /**
     * The same words, to be sent as another decision upon what is so now: one that was refused may have come through
     * in another form before.
     */
    DecisionForm upon(UUID newRecommendationId, int newPlanRevision) {
        boolean unasked = newRecommendationId == null;
        boolean wasUnasked = Outcome.WITHOUT_RECOMMENDATION.name().equals(outcome);
        String newOutcome = unasked ? Outcome.WITHOUT_RECOMMENDATION.name() : wasUnasked ? null : outcome;
        return new DecisionForm(
                UUID.randomUUID(), newRecommendationId, newPlanRevision, newOutcome, stage, from, reason, note);
    }
}
