package org.restride.analytics.clinician.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.analytics.clinician.print.Sheet;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.recommendation.Recommendations;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.Recommended;
import org.restride.analytics.report.PatientReports;

/** Makes the page for a record out of the report of a period. */
@ApplicationScoped
class Sheets {

    private final PatientReports reports;
    private final Recommendations recommendations;

    Sheets(PatientReports reports, Recommendations recommendations) {
        this.reports = reports;
        this.recommendations = recommendations;
    }

    /** As {@link PatientReports#of}; patients read reasons in words for them. */
    @Transactional
    Sheet of(UUID patientId, LocalDate from, LocalDate to, boolean forPatient, Glossary glossary) {
        PatientReport report = reports.of(patientId, from, to, forPatient);
        Recommended newest = report.recommendations().stream().findFirst().orElse(null);
        return new SheetWriter(report, newest, newest == null ? null : issued(patientId, newest), forPatient, glossary)
                .sheet();
    }

    private Recommendation issued(UUID patientId, Recommended newest) {
        return recommendations.between(patientId, newest.day(), newest.day()).stream()
                .filter(issued -> issued.recommendationId().equals(newest.recommendationId()))
                .findFirst()
                .orElseThrow();
    }
}
