package org.restride.analytics.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.events.ProtocolReference;

/**
 * The newest recommendation of a patient, as far as it decides about the next one.
 *
 * @param runId the first of the unbroken run of recommendations that say the same, week after week
 * @param runSince the day of that one
 * @param codes of the reasons, sorted
 */
public record Standing(
        UUID recommendationId,
        int number,
        UUID runId,
        LocalDate runSince,
        LocalDate localDay,
        DecisionKind decision,
        Urgency urgency,
        List<String> codes,
        String stageCode,
        ProtocolReference protocol) {

    static Standing of(Recommendation recommendation, UUID runId, LocalDate runSince) {
        Decision decision = recommendation.decision();
        return new Standing(
                recommendation.recommendationId(),
                recommendation.number(),
                runId,
                runSince,
                recommendation.localDay(),
                decision.decision(),
                decision.urgency(),
                decision.codes(),
                decision.stageCode(),
                decision.protocol());
    }
}
