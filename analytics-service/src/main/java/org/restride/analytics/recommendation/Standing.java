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
 * @param codes of the reasons, sorted
 */
public record Standing(
        UUID recommendationId,
        int number,
        LocalDate localDay,
        DecisionKind decision,
        Urgency urgency,
        List<String> codes,
        String stageCode,
        ProtocolReference protocol) {

    static Standing of(Recommendation recommendation) {
        Decision decision = recommendation.decision();
        return new Standing(
                recommendation.recommendationId(),
                recommendation.number(),
                recommendation.localDay(),
                decision.decision(),
                decision.urgency(),
                decision.codes(),
                decision.stageCode(),
                decision.protocol());
    }
}
