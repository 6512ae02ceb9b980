package org.restride.analytics.recommendation;

import java.util.Objects;
import java.util.UUID;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.Decision;

/**
 * A recommendation made again.
 *
 * @param identical whether all of the decision but the engine's version is as it was issued, figures and words included; of
 *     one that was issued in English alone, the English words
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
                before.equals(likened(again, before)),
                before.decision() == again.decision()
                        && before.urgency() == again.urgency()
                        && before.codes().equals(again.codes()),
                before.engineVersion(),
                again.engineVersion(),
                again);
    }

    private static Decision likened(Decision again, Decision before) {
        boolean isEnglishAlone = SpanishTexts.of(before).stream().allMatch(Objects::isNull);
        Decision asIssued = isEnglishAlone ? again.saying(text -> ClinicianText.english(text.en())) : again;
        return asIssued.by(before.engineVersion());
    }
}
