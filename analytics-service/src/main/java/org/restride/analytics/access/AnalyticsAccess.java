package org.restride.analytics.access;

import static org.restride.analytics.access.CareRelation.BREAK_GLASS;
import static org.restride.analytics.access.CareRelation.CARE_TEAM;
import static org.restride.analytics.access.CareRelation.OWN;
import static org.restride.kit.access.Rule.forRoles;
import static org.restride.kit.access.Rule.openToAll;
import static org.restride.kit.access.Rule.reads;

import jakarta.enterprise.context.ApplicationScoped;
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
    private static final String OPERATOR = "operator";

    private static final Map<String, Rule> RULES = Map.of(
            "getReport", reads().by(PATIENT, OWN).by(CLINICIAN, CARE_TEAM, BREAK_GLASS),
            "getAudit", reads().by(PATIENT, OWN).by(CLINICIAN, CARE_TEAM),
            // Everything at once is more than an emergency needs.
            "getExport", reads().by(PATIENT, OWN).by(CLINICIAN, CARE_TEAM),
            "verifyAudit", forRoles(OPERATOR),
            // Pages. The list shows each clinician their own patients and notes each of them in the audit trail itself.
            "clinicianHome", forRoles(CLINICIAN),
            "clinicianSignedOut", openToAll());

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
