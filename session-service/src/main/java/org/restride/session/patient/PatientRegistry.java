package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.kit.access.CurrentAccess;
import org.restride.session.clinic.ClinicFunction;
import org.restride.session.clinic.ClinicMember;
import org.restride.session.clinic.ClinicMembers;
import org.restride.session.record.IanaZone;
import org.restride.session.record.RevisionMovedOn;
import org.restride.session.role.Role;

/** Registers patients and announces them; both happen or neither does. */
@ApplicationScoped
class PatientRegistry {

    private final Patients patients;
    private final CareTeams teams;
    private final ClinicMembers members;
    private final PatientAnnouncer announcer;
    private final CurrentAccess access;
    private final Clock clock;

    PatientRegistry(
            Patients patients,
            CareTeams teams,
            ClinicMembers members,
            PatientAnnouncer announcer,
            CurrentAccess access,
            Clock clock) {
        this.patients = patients;
        this.teams = teams;
        this.members = members;
        this.announcer = announcer;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param ifMatch the revision to change; without it only a new patient, or the same details again, are accepted
     * @return true when the patient is new
     */
    @Transactional
    boolean put(UUID patientId, PutPatientRequest request, OptionalInt ifMatch) {
        IanaZone.of(request.zone(), "zone");
        ClinicMember member = membership(request.clinicId());
        Instant now = clock.instant();
        if (ifMatch.isEmpty() && patients.insertIfAbsent(newPatient(patientId, request, now))) {
            greet(patients.get(patientId), member);
            return true;
        }
        Patient stored = patients.getForChange(patientId);
        if (access.get().relation() == null && !mayKnow(stored, member)) { // registered by somebody else a moment ago
            throw new PatientNotFound();
        }
        if (!request.clinicId().equals(stored.clinicId)) {
            throw new NotYourClinic();
        }
        if (stored.displayName.equals(request.displayName()) && stored.zone.equals(request.zone())) {
            return false;
        }
        if (ifMatch.isEmpty()) {
            throw new ConflictingPatient(stored.revision);
        }
        if (ifMatch.getAsInt() != stored.revision) {
            throw new RevisionMovedOn(stored.revision);
        }
        stored.displayName = request.displayName();
        stored.zone = request.zone();
        announcer.changed(stored, now);
        return false;
    }

    /** Whoever registers a patient treats them, unless it is an import. */
    private void greet(Patient patient, ClinicMember member) {
        if (treats(member)) {
            teams.replace(patient.patientId, List.of(member.key.subject()));
        }
        announcer.announce(patient);
    }

    private boolean mayKnow(Patient patient, ClinicMember member) {
        return imports(member) || teams.of(patient.patientId).contains(member.key.subject());
    }

    /** Somebody may hold several roles; what they do in this clinic decides. */
    private ClinicMember membership(UUID clinicId) {
        return members.find(clinicId, access.caller().subject())
                .filter(member -> treats(member) || imports(member))
                .orElseThrow(NotYourClinic::new);
    }

    private boolean treats(ClinicMember member) {
        return access.caller().is(Role.CLINICIAN) && member.does(ClinicFunction.CLINICIAN);
    }

    private boolean imports(ClinicMember member) {
        return access.caller().is(Role.IMPORTER) && member.does(ClinicFunction.IMPORTER);
    }

    private static Patient newPatient(UUID patientId, PutPatientRequest request, Instant now) {
        var patient = new Patient();
        patient.patientId = patientId;
        patient.displayName = request.displayName();
        patient.zone = request.zone();
        patient.clinicId = request.clinicId();
        patient.changedAt = now;
        return patient;
    }
}
