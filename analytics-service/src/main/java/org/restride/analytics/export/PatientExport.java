package org.restride.analytics.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.access.PatientAccess.Grant;
import org.restride.analytics.alert.Alerts.GivenNotice;
import org.restride.analytics.fact.StoredFact;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.worklist.ItemHistory;
import org.restride.analytics.worklist.QuietSettings;
import org.restride.kit.audit.AuditRecord;

/**
 * The form of an export. It is written piece by piece and never held as a whole.
 *
 * @param facts what session-service announced, the newest revision of each; of plans and sessions all revisions
 * @param dailySummaries what was computed of them day by day; a day nothing is known of has none
 * @param report over all days
 * @param worklist what needed attention and what was done about it; where the patient asks, without what follows from
 *     recommendations that no clinician has decided upon
 * @param recommendations with all they rest on, oldest first; where the patient asks, only those upon which a clinician has
 *     decided, without what is otherwise than in the one before
 * @param quietSettings all revisions, the earliest first
 * @param alerts whom warning symptoms made us tell
 * @param audit who read or changed any of it here, newest first
 */
record PatientExport(
        String service,
        Instant exportedAt,
        Patient patient,
        List<StoredFact> facts,
        List<DaySummary> dailySummaries,
        PatientReport report,
        List<Recommendation> recommendations,
        List<ItemHistory> worklist,
        List<QuietSettings> quietSettings,
        List<GivenNotice> alerts,
        List<AuditRecord> audit) {

    /**
     * @param displayName null while only other things are known of the patient; so are zone and clinic
     * @param relations who may see what is known of the patient
     */
    record Patient(UUID patientId, String displayName, String zone, UUID clinicId, List<Grant> relations) {}
}
