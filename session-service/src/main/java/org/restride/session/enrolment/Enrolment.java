package org.restride.session.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.limit.CallerLimits;
import org.restride.session.clinic.ClinicMembers;
import org.restride.session.enrolment.EnrolmentCodes.Issued;
import org.restride.session.enrolment.EnrolmentProblems.AlreadyEnrolled;
import org.restride.session.enrolment.EnrolmentProblems.CodeNotValid;
import org.restride.session.patient.Patient;
import org.restride.session.patient.PatientAnnouncer;
import org.restride.session.patient.Patients;

/** Hands out codes and links those who claim them to their record. */
@ApplicationScoped
class Enrolment {

    private final Patients patients;
    private final EnrolmentCodes codes;
    private final ClinicMembers members;
    private final CallerLimits limits;
    private final EnrolmentConfig config;
    private final PatientAnnouncer announcer;
    private final CurrentAccess access;
    private final AuditTrail trail;
    private final Clock clock;

    Enrolment(
            Patients patients,
            EnrolmentCodes codes,
            ClinicMembers members,
            CallerLimits limits,
            EnrolmentConfig config,
            PatientAnnouncer announcer,
            CurrentAccess access,
            AuditTrail trail,
            Clock clock) {
        this.patients = patients;
        this.codes = codes;
        this.members = members;
        this.limits = limits;
        this.config = config;
        this.announcer = announcer;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** A code that is shown this once; codes of this patient that nobody claimed are void from now on. */
    record HandedOut(String code, Instant expiresAt) {}

    @Transactional
    HandedOut handOut(UUID patientId) {
        patients.getForChange(patientId);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(config.codeLasts());
        var code = EnrolmentCode.fresh();
        codes.withdrawOpen(patientId);
        codes.add(code, patientId, now, expiresAt);
        return new HandedOut(code.text(), expiresAt);
    }

    /**
     * Lets the caller sign in as the patient from now on; whoever did so before no longer can. The same claim again
     * changes nothing.
     */
    @Transactional
    UUID claim(String typed) {
        String subject = access.caller().subject();
        limits.ofAttempts("enrolment", subject, config.attempts(), config.attemptsWithin())
                .take();
        var code = new EnrolmentCode(typed);
        UUID patientId = codes.find(code).map(Issued::patientId).orElseThrow(CodeNotValid::new);
        Patient patient = patients.getForChange(patientId);
        var issued = codes.find(code).orElseThrow(CodeNotValid::new); // as it is, with the patient locked
        if (subject.equals(issued.claimedBy())) {
            return claimedBefore(patient, subject);
        }
        Instant now = clock.instant();
        if (issued.claimedBy() != null || !issued.expiresAt().isAfter(now)) {
            throw new CodeNotValid();
        }
        checkMayBe(patient, subject);
        codes.markClaimed(code, subject, now);
        if (!subject.equals(patient.linkedSubject)) {
            patient.linkedSubject = subject;
            announcer.changed(patient, now);
        }
        trail.note(access.get(), Trace.WRITE, List.of(patientId));
        return patientId;
    }

    /** Ends the patient's sign-in: a lost phone, or a code that the wrong one found. Codes that are open are void too. */
    @Transactional
    void end(UUID patientId) {
        Patient patient = patients.getForChange(patientId);
        codes.withdrawOpen(patientId);
        if (patient.linkedSubject != null) {
            patient.linkedSubject = null;
            announcer.changed(patient, clock.instant());
        }
    }

    /** One sign-in is one patient, and nobody who works in the patient's clinic becomes one of its patients by a code. */
    private void checkMayBe(Patient patient, String subject) {
        patients.signedInAs(subject)
                .filter(other -> !other.patientId.equals(patient.patientId))
                .ifPresent(other -> {
                    throw new AlreadyEnrolled();
                });
        if (members.find(patient.clinicId, subject).isPresent()) {
            throw new CodeNotValid();
        }
    }

    /** @throws CodeNotValid if the sign-in was ended, or somebody else claimed a newer code since */
    private static UUID claimedBefore(Patient patient, String subject) {
        if (!subject.equals(patient.linkedSubject)) {
            throw new CodeNotValid();
        }
        return patient.patientId;
    }
}
