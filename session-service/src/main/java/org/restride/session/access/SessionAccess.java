package org.restride.session.access;

import static org.restride.kit.access.Rule.forRoles;
import static org.restride.kit.access.Rule.reads;
import static org.restride.kit.access.Rule.writes;
import static org.restride.session.access.CareRelation.BREAK_GLASS;
import static org.restride.session.access.CareRelation.CARE_TEAM;
import static org.restride.session.access.CareRelation.CLINIC_ADMIN;
import static org.restride.session.access.CareRelation.CLINIC_IMPORTER;
import static org.restride.session.access.CareRelation.OWN;
import static org.restride.session.access.CareRelation.SAME_CLINIC;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.kit.access.AccessTable;
import org.restride.kit.access.Caller;
import org.restride.kit.access.Relation;
import org.restride.kit.access.Rule;
import org.restride.kit.problem.ProblemException;
import org.restride.session.patient.PatientNotFound;
import org.restride.session.role.Role;

/** Who may do what in this service. The outcome for each kind of caller is listed in docs/access/session-service.md. */
@ApplicationScoped
class SessionAccess implements AccessTable {

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        Rule clinics = forRoles(Role.CLINIC_ADMIN);
        RULES.put("putClinic", clinics);
        RULES.put("listClinics", clinics);
        RULES.put("putClinicMember", clinics);
        RULES.put("listClinicMembers", clinics);
        RULES.put("removeClinicMember", clinics);

        RULES.put(
                "getMe",
                forRoles(
                        Role.PATIENT,
                        Role.CLINICIAN,
                        Role.AUTHOR,
                        Role.REVIEWER,
                        Role.IMPORTER,
                        Role.OPERATOR,
                        Role.CLINIC_ADMIN));
        RULES.put("claimEnrolment", forRoles(Role.PATIENT));

        RULES.put("listPatients", forRoles(Role.CLINICIAN, Role.IMPORTER, Role.CLINIC_ADMIN));
        RULES.put(
                "putPatient",
                writes().by(Role.CLINICIAN, CARE_TEAM)
                        .by(Role.IMPORTER, CLINIC_IMPORTER)
                        .orNewPerson());
        Rule whoItIs = reads().by(Role.PATIENT, OWN)
                .by(Role.CLINICIAN, CARE_TEAM, BREAK_GLASS)
                .by(Role.IMPORTER, CLINIC_IMPORTER)
                .by(Role.CLINIC_ADMIN, CLINIC_ADMIN);
        RULES.put("getPatient", whoItIs);
        RULES.put("erasePatient", writes().by(Role.CLINIC_ADMIN, CLINIC_ADMIN));

        RULES.put("getCareTeam", whoItIs);
        RULES.put(
                "putCareTeam",
                writes().by(Role.CLINICIAN, CARE_TEAM)
                        .by(Role.IMPORTER, CLINIC_IMPORTER)
                        .by(Role.CLINIC_ADMIN, CLINIC_ADMIN));
        RULES.put("breakGlass", writes().by(Role.CLINICIAN, SAME_CLINIC));
        RULES.put("issueEnrolmentCode", writes().by(Role.CLINICIAN, CARE_TEAM));
        RULES.put("endEnrolment", writes().by(Role.CLINICIAN, CARE_TEAM));

        Rule clinicalRead = reads().by(Role.PATIENT, OWN)
                .by(Role.CLINICIAN, CARE_TEAM, BREAK_GLASS)
                .by(Role.IMPORTER, CLINIC_IMPORTER);
        Rule recording =
                writes().by(Role.PATIENT, OWN).by(Role.CLINICIAN, CARE_TEAM).by(Role.IMPORTER, CLINIC_IMPORTER);
        RULES.put("putPlan", writes().by(Role.CLINICIAN, CARE_TEAM).by(Role.IMPORTER, CLINIC_IMPORTER));
        RULES.put("previewPlan", reads().by(Role.CLINICIAN, CARE_TEAM).by(Role.IMPORTER, CLINIC_IMPORTER));
        RULES.put("getPlan", clinicalRead);
        RULES.put("getProgramme", clinicalRead);
        RULES.put("listPlanRevisions", clinicalRead);
        RULES.put("putPause", recording);
        RULES.put("removePause", recording);
        RULES.put("listPauses", clinicalRead);
        RULES.put("putSession", recording);
        RULES.put("getSession", clinicalRead);
        RULES.put("voidSession", recording);
        RULES.put("listSessions", clinicalRead);
        RULES.put("putPainScore", recording);
        RULES.put("getPainScore", clinicalRead);
        RULES.put("voidPainScore", recording);
        RULES.put("listPainScores", clinicalRead);
        for (String kind : List.of("Session", "PainScore", "SymptomReport")) {
            RULES.put("list%sRevisions".formatted(kind), clinicalRead);
            RULES.put("restore" + kind, recording);
        }
        RULES.put("putSymptomReport", recording);
        RULES.put("getSymptomReport", clinicalRead);
        RULES.put("voidSymptomReport", recording);
        RULES.put("listSymptomReports", clinicalRead);
        RULES.put("sync", recording.takenInSteps());

        Rule careRead = reads().by(Role.CLINICIAN, CARE_TEAM, BREAK_GLASS).by(Role.IMPORTER, CLINIC_IMPORTER);
        RULES.put("listFlags", careRead);
        RULES.put("clearFlag", writes().by(Role.CLINICIAN, CARE_TEAM));
        RULES.put("listStageDecisions", careRead);
        RULES.put("decideStage", writes().by(Role.CLINICIAN, CARE_TEAM));

        RULES.put("getAudit", reads().by(Role.PATIENT, OWN).by(Role.CLINICIAN, CARE_TEAM));
        RULES.put("getExport", reads().by(Role.PATIENT, OWN).by(Role.CLINICIAN, CARE_TEAM));

        RULES.put("verifyAudit", forRoles(Role.OPERATOR));
        RULES.put("startRepublication", forRoles(Role.OPERATOR));
        RULES.put("getRepublication", forRoles(Role.OPERATOR));
    }

    private final CareRelations relations;

    SessionAccess(CareRelations relations) {
        this.relations = relations;
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
    public Optional<Set<? extends Relation>> relations(Caller caller, UUID patientId) {
        return relations.of(caller.subject(), patientId).map(found -> found);
    }

    @Override
    public ProblemException noSuchPerson() {
        return new PatientNotFound();
    }
}
