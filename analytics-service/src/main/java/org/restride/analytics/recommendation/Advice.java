package org.restride.analytics.recommendation;

import java.time.LocalDate;
import java.util.UUID;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.events.SessionCompleted.PlanReference;

/**
 * A decision the rules came to, with what it was made of.
 *
 * @param lastWeekly of the weekly decision whose weekly-only criteria still stand; null without one
 */
public record Advice(
        UUID patientId,
        PlanReference plan,
        boolean clinicalSignOffRequired,
        PatientHistory history,
        PatientHistory lastWeekly,
        Decision decision) {

    /** Null in the first week. */
    LocalDate lastWeeklyDay() {
        if (decision.weekly()) {
            return decision.decisionDay();
        }
        return lastWeekly == null ? null : lastWeekly.decisionDay();
    }
}
