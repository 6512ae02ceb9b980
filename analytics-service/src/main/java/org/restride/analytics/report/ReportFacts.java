package org.restride.analytics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.summary.DaySummary;
import org.restride.events.PatientChanged;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;

/**
 * All a report is made of, besides the period asked for.
 *
 * @param patient null while only other things are known
 * @param days all days of the patient, earliest first
 * @param protocols versions named by the plans, as far as they have been heard of
 * @param rules of those the engine can use
 * @param reported sessions and scores at least of the period
 * @param asOf the moment the report is made for
 * @param recommendations for days of the period, newest first; null where they are not shown
 * @param forPatient whether the patient is the one who reads
 */
record ReportFacts(
        UUID patientId,
        PatientChanged patient,
        List<PlanChanged> plans,
        List<DaySummary> days,
        Map<ProtocolReference, ProtocolPublished> protocols,
        Map<ProtocolReference, ProtocolRules> rules,
        Reported reported,
        List<Recommendation> recommendations,
        boolean forPatient,
        String zone,
        Instant asOf) {

    LocalDate asOfDay() {
        return dayOf(asOf);
    }

    PlanHistory planHistory() {
        return PlanHistory.of(plans);
    }

    Optional<PlanChanged> planInForce() {
        return planHistory().inForceOn(asOfDay());
    }

    LocalDate dayOf(Instant instant) {
        return PatientDay.of(instant, ZoneId.of(zone));
    }

    /** Null while the protocol version has not been heard of. */
    String stageName(PlanChanged plan) {
        ProtocolPublished protocol = protocols.get(plan.protocol());
        return protocol == null
                ? null
                : protocol.stages().stream()
                        .filter(stage -> stage.code().equals(plan.stageCode()))
                        .map(ProtocolPublished.Stage::name)
                        .findFirst()
                        .orElse(null);
    }
}
