package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;
import org.restride.session.clinic.ClinicMember;
import org.restride.session.clinic.ClinicMembers;
import org.restride.session.clinic.MemberLeft;
import org.restride.session.patient.BreakGlassGrants.Grant;
import org.restride.session.patient.CareTeamProblems.AlreadyOnCareTeam;
import org.restride.session.patient.CareTeamProblems.NoClinicianOfClinic;
import org.restride.session.record.RevisionMovedOn;

/** Says who treats a patient, and opens a record to somebody else in an emergency; each change is announced. */
@ApplicationScoped
class CareTeam {

    private final Patients patients;
    private final CareTeams teams;
    private final BreakGlassGrants grants;
    private final BreakGlassConfig config;
    private final ClinicMembers members;
    private final PatientAnnouncer announcer;
    private final CurrentAccess access;
    private final AuditTrail trail;
    private final Clock clock;

    CareTeam(
            Patients patients,
            CareTeams teams,
            BreakGlassGrants grants,
            BreakGlassConfig config,
            ClinicMembers members,
            PatientAnnouncer announcer,
            CurrentAccess access,
            AuditTrail trail,
            Clock clock) {
        this.patients = patients;
        this.teams = teams;
        this.grants = grants;
        this.config = config;
        this.members = members;
        this.announcer = announcer;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param ifMatch the patient's revision; without it only the same team again is accepted */
    @Transactional
    void put(UUID patientId, Set<String> subjects, OptionalInt ifMatch) {
        Patient patient = patients.getForChange(patientId);
        Set<String> wanted = new TreeSet<>(subjects);
        if (wanted.equals(teams.of(patientId))) {
            return;
        }
        if (ifMatch.isEmpty()) {
            throw new ConflictingPatient(patient.revision);
        }
        if (ifMatch.getAsInt() != patient.revision) {
            throw new RevisionMovedOn(patient.revision);
        }
        if (!members.cliniciansKept(patient.clinicId, wanted).equals(wanted)) {
            throw new NoClinicianOfClinic();
        }
        teams.replace(patientId, wanted);
        announcer.changed(patient, clock.instant());
    }

    /** Opens the record to the caller for some hours; while it is open, a further reason is noted and changes nothing. */
    @Transactional
    Grant breakGlass(UUID patientId, String reason) {
        Patient patient = patients.getForChange(patientId);
        String caller = access.caller().subject();
        if (teams.of(patientId).contains(caller)) {
            throw new AlreadyOnCareTeam();
        }
        if (members.cliniciansKept(patient.clinicId, Set.of(caller)).isEmpty()) {
            throw new PatientNotFound();
        }
        trail.explain(access.get(), reason);
        Instant now = clock.instant();
        return grants.openAt(patientId, now).stream()
                .filter(open -> open.subject().equals(caller))
                .findFirst()
                .orElseGet(() -> open(patient, new Grant(caller, now, now.plus(config.lasts()))));
    }

    private Grant open(Patient patient, Grant grant) {
        grants.add(patient.patientId, grant);
        announcer.changed(patient, grant.grantedAt());
        return grant;
    }

    @Transactional
    CareTeamView view(UUID patientId) {
        Patient patient = patients.get(patientId);
        Set<String> team = teams.of(patientId);
        List<Grant> open = grants.openAt(patientId, clock.instant());
        Set<String> everyone = new TreeSet<>(team);
        open.forEach(grant -> everyone.add(grant.subject()));
        Map<String, ClinicMember> named = members.named(patient.clinicId, everyone);
        return new CareTeamView(
                patient.revision,
                team.stream()
                        .map(subject -> new CareTeamView.Member(subject, name(named, subject)))
                        .toList(),
                open.stream()
                        .map(grant -> new CareTeamView.Opened(
                                grant.subject(), name(named, grant.subject()), grant.grantedAt(), grant.until()))
                        .toList());
    }

    /** In the transaction in which somebody stops treating patients of a clinic. */
    void follow(@Observes MemberLeft left) {
        Instant now = clock.instant();
        List<Patient> touched = teams.reachedBy(left.clinicId(), left.subject(), now).stream()
                .map(patients::getForChange)
                .toList();
        teams.leave(left.clinicId(), left.subject());
        grants.close(left.clinicId(), left.subject(), now);
        touched.forEach(patient -> announcer.changed(patient, now));
        trail.note(
                access.get(),
                Trace.WRITE,
                touched.stream().map(patient -> patient.patientId).toList());
    }

    private static String name(Map<String, ClinicMember> named, String subject) {
        return named.containsKey(subject) ? named.get(subject).displayName : null;
    }
}
