package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.summary.DaySummary;
import org.restride.events.PatientChanged;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolPublished;

/**
 * All a report is made of, besides the period asked for.
 *
 * @param patient null while only other things are known
 * @param days all days of the patient, earliest first
 * @param protocol version of the plan in force; null without a plan, or while it has not been heard of
 */
record ReportFacts(
        UUID patientId,
        PatientChanged patient,
        List<PlanChanged> plans,
        List<DaySummary> days,
        ProtocolPublished protocol,
        String zone,
        LocalDate asOfDay) {

    PlanHistory planHistory() {
        return PlanHistory.of(plans);
    }

    Optional<PlanChanged> planInForce() {
        return planHistory().inForceOn(asOfDay);
    }
}
