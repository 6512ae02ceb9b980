package org.restride.analytics.recommendation;

import java.util.UUID;
import org.restride.analytics.progression.decision.Decision;

/**
 * A recommendation made again.
 *
 * @param identical whether all of the decision is as it was issued, figures and words included
 * @param sameDecision whether decision, urgency and codes are
 * @param issuedBy engine version that issued it
 * @param recomputedBy engine version that made it again
 */
public record Recomputation(
        UUID recommendationId,
        boolean identical,
        boolean sameDecision,
        String issuedBy,
        String recomputedBy,
        Decision decision) {

    static Recomputation of(Recommendation issued, Decision again) {
        Decision before = issued.decision();
        return new Recomputation(
                issued.recommendationId(),
                before.equals(again),
                before.decision() == again.decision()
                        && before.urgency() == again.urgency()
                        && before.codes().equals(again.codes()),
                before.engineVersion(),
                again.engineVersion(),
                again);
    }
}
