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
    private final CallerLimits limits;
    private final EnrolmentConfig config;
    private final PatientAnnouncer announcer;
    private final CurrentAccess access;
    private final AuditTrail trail;
    private final Clock clock;

    Enrolment(
            Patients patients,
            EnrolmentCodes codes,
            CallerLimits limits,
            EnrolmentConfig config,
            PatientAnnouncer announcer,
            CurrentAccess access,
            AuditTrail trail,
            Clock clock) {
        this.patients = patients;
        this.codes = codes;
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
        var code = EnrolmentCode.typed(typed);
        var issued = codes.find(code).orElseThrow(CodeNotValid::new);
        if (subject.equals(issued.claimedBy())) {
            return claimedBefore(issued.patientId(), subject);
        }
        Instant now = clock.instant();
        if (issued.claimedBy() != null || !issued.expiresAt().isAfter(now)) {
            throw new CodeNotValid();
        }
        patients.signedInAs(subject)
                .filter(other -> !other.patientId.equals(issued.patientId()))
                .ifPresent(other -> {
                    throw new AlreadyEnrolled();
                });
        codes.markClaimed(code, subject, now);
        Patient patient = patients.getForChange(issued.patientId());
        if (!subject.equals(patient.linkedSubject)) {
            patient.linkedSubject = subject;
            announcer.changed(patient, now);
        }
        trail.note(access.get(), Trace.WRITE, List.of(patient.patientId));
        return patient.patientId;
    }

    /** @throws CodeNotValid if somebody else claimed a newer code since */
    private UUID claimedBefore(UUID patientId, String subject) {
        if (!subject.equals(patients.get(patientId).linkedSubject)) {
            throw new CodeNotValid();
        }
        return patientId;
    }
}
