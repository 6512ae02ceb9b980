package org.restride.analytics.clinician.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.WarningFlag;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.Pause;

/**
 * What is known here of what can be decided; session-service may know more.
 *
 * @param plan its newest revision; null without a plan
 * @param standing the newest recommendation; null without one
 * @param headline it says; null without one
 * @param decided whether a clinician decided upon it
 */
public record Standpoint(
        UUID patientId,
        PatientReport report,
        PlanChanged plan,
        Recommendation standing,
        String headline,
        boolean decided,
        Glossary glossary) {

    ZoneId zone() {
        return ZoneId.of(report.zone());
    }

    LocalDate today() {
        return report.asOfDay();
    }

    List<WarningFlag> openFlags() {
        return report.flags().stream().filter(flag -> flag.clearedAt() == null).toList();
    }

    /** Of today or later. */
    List<Pause> pauses() {
        return plan == null
                ? List.of()
                : plan.pauses().stream()
                        .filter(pause -> pause.to() == null || !pause.to().isBefore(today()))
                        .toList();
    }

    /** What waits for a decision. */
    Optional<Recommendation> undecided() {
        return Optional.ofNullable(standing).filter(waiting -> !decided);
    }
}
