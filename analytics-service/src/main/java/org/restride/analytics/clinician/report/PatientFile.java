package org.restride.analytics.clinician.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.report.PatientReport;
import org.restride.events.PatientDay;
import org.restride.events.ProtocolPublished.ExerciseText;
import org.restride.events.StageDecided;

/**
 * All that the page about a patient is made of.
 *
 * @param report over all days there are
 * @param standing the newest recommendation; null without one
 * @param issued all recommendations, newest first
 * @param decisions of clinicians, newest first
 * @param exercises what the plan's protocol calls them, by code
 */
record PatientFile(
        PatientReport report,
        PlanHistory plans,
        Recommendation standing,
        List<IssuedAdvice> issued,
        List<StageDecided> decisions,
        Map<String, ExerciseText> exercises) {

    LocalDate dayOf(StageDecided decision) {
        return PatientDay.of(decision.decidedAt(), ZoneId.of(report.zone()));
    }

    /** The first that was made upon this recommendation. */
    Optional<StageDecided> decisionUpon(UUID recommendationId) {
        return decisions.stream()
                .filter(decision -> recommendationId.equals(decision.recommendationId()))
                .min(Comparator.comparing(StageDecided::decidedAt));
    }
}
