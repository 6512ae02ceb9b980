package org.restride.analytics.clinician.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.access.PatientNotFound;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.protocol.ProtocolVersions;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.recommendation.Recommendations;
import org.restride.analytics.recommendation.Standing;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReports;
import org.restride.analytics.sql.Sql;
import org.restride.events.ProtocolPublished.ExerciseText;
import org.restride.events.StageDecided;

/** Gathers what the page about a patient is made of, as of now. */
@ApplicationScoped
class PatientFiles {

    private final PatientReports reports;
    private final Facts facts;
    private final ProtocolVersions protocols;
    private final Recommendations recommendations;
    private final Sql sql;

    PatientFiles(
            PatientReports reports,
            Facts facts,
            ProtocolVersions protocols,
            Recommendations recommendations,
            AgroalDataSource dataSource) {
        this.reports = reports;
        this.facts = facts;
        this.protocols = protocols;
        this.recommendations = recommendations;
        this.sql = Sql.on(dataSource);
    }

    /** @throws PatientNotFound if nothing is known of such a patient */
    @Transactional
    PatientFile of(UUID patientId) {
        PatientReport report = reports.overAllTime(patientId).orElseThrow(PatientNotFound::new);
        return new PatientFile(
                report,
                PlanHistory.of(facts.plansOf(patientId)),
                standing(patientId),
                sql.list(IssuedAdvice.OF_PATIENT, IssuedAdvice::from, patientId),
                decisions(patientId),
                exercises(report));
    }

    private Recommendation standing(UUID patientId) {
        Standing newest = recommendations.standing(List.of(patientId)).get(patientId);
        return newest == null
                ? null
                : recommendations.find(patientId, newest.recommendationId()).orElseThrow();
    }

    private List<StageDecided> decisions(UUID patientId) {
        return facts.arrangedFor(List.of(patientId)).getOrDefault(patientId, List.of()).stream()
                .filter(StageDecided.class::isInstance)
                .map(StageDecided.class::cast)
                .sorted(Comparator.comparing(StageDecided::decidedAt).reversed())
                .toList();
    }

    private Map<String, ExerciseText> exercises(PatientReport report) {
        if (report.plan() == null) {
            return Map.of();
        }
        return protocols
                .find(report.plan().protocol())
                .map(protocol -> protocol.exercises().stream()
                        .collect(Collectors.toMap(ExerciseText::code, Function.identity())))
                .orElse(Map.of());
    }
}
