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
        return of(reports.of(patientId, from, to, forPatient), forPatient, glossary);
    }

    /** As above, of a report that was made before. */
    @Transactional
    Sheet of(PatientReport report, boolean forPatient, Glossary glossary) {
        Recommended newest = report.recommendations().stream().findFirst().orElse(null);
        Recommendation issued = newest == null
                ? null
                : recommendations
                        .find(report.patientId(), newest.recommendationId())
                        .orElseThrow();
        return new SheetWriter(report, newest, issued, forPatient, glossary).sheet();
    }
}
