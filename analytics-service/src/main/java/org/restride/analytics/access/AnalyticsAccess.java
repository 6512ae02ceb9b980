package org.restride.analytics.access;

import static org.restride.analytics.access.CareRelation.BREAK_GLASS;
import static org.restride.analytics.access.CareRelation.CARE_TEAM;
import static org.restride.analytics.access.CareRelation.OWN;
import static org.restride.kit.access.Rule.forRoles;
import static org.restride.kit.access.Rule.openToAll;
import static org.restride.kit.access.Rule.reads;
import static org.restride.kit.access.Rule.writes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.kit.access.AccessTable;
import org.restride.kit.access.Caller;
import org.restride.kit.access.Rule;
import org.restride.kit.problem.ProblemException;

/** Who may do what with what is known of patients. */
@ApplicationScoped
class AnalyticsAccess implements AccessTable {

    private static final String PATIENT = "patient";
    private static final String CLINICIAN = "clinician";
    private static final String AUTHOR = "author";
    private static final String REVIEWER = "reviewer";
    private static final String OPERATOR = "operator";

    private static final String CLINIC_ADMIN = "clinic-admin";

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        RULES.put("getReport", reads().by(PATIENT, OWN).by(CLINICIAN, CARE_TEAM, BREAK_GLASS));
        RULES.put("getReportPdf", reads().by(PATIENT, OWN).by(CLINICIAN, CARE_TEAM, BREAK_GLASS));
        RULES.put("getAudit", reads().by(PATIENT, OWN).by(CLINICIAN, CARE_TEAM));
        // Everything at once is more than an emergency needs.
        RULES.put("getExport", reads().by(PATIENT, OWN).by(CLINICIAN, CARE_TEAM));
        RULES.put("verifyAudit", forRoles(OPERATOR));
        RULES.put("startRepublication", forRoles(OPERATOR));
        RULES.put("getRepublication", forRoles(OPERATOR));

        // None of these shows anything of a patient.
        RULES.put("listRejectedEvents", forRoles(OPERATOR));
        RULES.put("replayRejectedEvents", forRoles(OPERATOR));
        RULES.put("replayRejectedEvent", forRoles(OPERATOR));
        RULES.put("startRebuild", forRoles(OPERATOR));
        RULES.put("getRebuild", forRoles(OPERATOR));

        // Recommendations are for clinicians; report and export show patients those that were decided upon.
        RULES.put("listRecommendations", reads().by(CLINICIAN, CARE_TEAM, BREAK_GLASS));
        RULES.put("getRecommendation", reads().by(CLINICIAN, CARE_TEAM, BREAK_GLASS));
        RULES.put("recomputeRecommendation", reads().by(CLINICIAN, CARE_TEAM, BREAK_GLASS));

        // Made-up histories only.
        RULES.put("evaluateCases", forRoles(CLINICIAN, AUTHOR, REVIEWER));
        RULES.put("evaluateManyCases", forRoles(CLINICIAN, AUTHOR, REVIEWER));
        // Numbers for all of them; patients each clinician in whose care they are, noted in the audit trail by itself.
        RULES.put("startDryRun", forRoles(CLINICIAN, AUTHOR, REVIEWER));
        RULES.put("getDryRun", forRoles(CLINICIAN, AUTHOR, REVIEWER));
        RULES.put("listDryRunDifferences", forRoles(CLINICIAN, AUTHOR, REVIEWER));
        RULES.put("deleteDryRun", forRoles(CLINICIAN, AUTHOR, REVIEWER));

        // Numbers alone, about no fewer patients than may be shown.
        RULES.put("listOverrideRates", forRoles(CLINICIAN, AUTHOR, REVIEWER));
        RULES.put("getOutcomes", forRoles(CLINICIAN, AUTHOR, REVIEWER));
        // The worklist shows each clinician their own patients, and notes each of them in the audit trail itself.
        RULES.put("listWorklist", forRoles(CLINICIAN));
        RULES.put("searchWorklist", forRoles(CLINICIAN));
        RULES.put("getWorklistItem", forRoles(CLINICIAN));
        RULES.put("acknowledgeWorklistItem", forRoles(CLINICIAN));
        RULES.put("snoozeWorklistItem", forRoles(CLINICIAN));
        RULES.put("assignWorklistItem", forRoles(CLINICIAN));
        RULES.put("getQuietSettings", reads().by(CLINICIAN, CARE_TEAM, BREAK_GLASS));
        RULES.put("putQuietSettings", writes().by(CLINICIAN, CARE_TEAM));

        // Of which clinics, session-service says.
        RULES.put("listAlerts", forRoles(CLINIC_ADMIN));
        RULES.put("getAlertSettings", forRoles(CLINIC_ADMIN));
        RULES.put("putAlertSettings", forRoles(CLINIC_ADMIN));

        // Pages. Those that show patients show each clinician their own, and note each in the audit trail themselves.
        RULES.put("clinicianHome", forRoles(CLINICIAN));
        RULES.put("clinicianSearch", forRoles(CLINICIAN));
        RULES.put("clinicianWorklistChanges", forRoles(CLINICIAN));
        RULES.put("clinicianWorklistItem", forRoles(CLINICIAN));
        RULES.put("clinicianAcknowledge", forRoles(CLINICIAN));
        RULES.put("clinicianSnooze", forRoles(CLINICIAN));
        RULES.put("clinicianPatient", reads().by(CLINICIAN, CARE_TEAM, BREAK_GLASS));
        RULES.put("clinicianOutcomes", forRoles(CLINICIAN));
        RULES.put("clinicianPatientPdf", reads().by(CLINICIAN, CARE_TEAM, BREAK_GLASS));
        // They change nothing here: session-service decides as for every caller, and notes what it changed.
        RULES.put("clinicianDecide", reads().by(CLINICIAN, CARE_TEAM));
        RULES.put("clinicianClearFlag", reads().by(CLINICIAN, CARE_TEAM));
        RULES.put("clinicianPause", reads().by(CLINICIAN, CARE_TEAM));
        RULES.put("clinicianLanguage", forRoles(CLINICIAN));
        RULES.put("clinicianSignedOut", openToAll());
    }

    private final PatientAccess access;

    AnalyticsAccess(PatientAccess access) {
        this.access = access;
    }

    @Override
    public Map<String, Rule> rules() {
        return RULES;
    }

    @Override
    public String personParameter() {
        return "patientId";
    }

    @Override
    public Optional<Set<CareRelation>> relations(Caller caller, UUID personId) {
        return access.relations(caller.subject(), personId);
    }

    @Override
    public ProblemException noSuchPerson() {
        return new PatientNotFound();
    }
}
