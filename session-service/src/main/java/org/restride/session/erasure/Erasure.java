package org.restride.session.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.events.PatientErased;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.outbox.Outbox;
import org.restride.session.messaging.EventSource;
import org.restride.session.patient.Patient;
import org.restride.session.patient.Patients;
import org.restride.session.record.RevisionMovedOn;
import org.restride.session.record.RevisionRequired;

/**
 * Deletes everything about a patient and tells the other services to; both happen or neither does. What stays: the id, so
 * that it is never used again, and the audit entries without the reasons people gave.
 */
@ApplicationScoped
class Erasure {

    private final Patients patients;
    private final EntityManager database;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    Erasure(Patients patients, EntityManager database, AuditTrail trail, Outbox outbox, Clock clock) {
        this.patients = patients;
        this.database = database;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param ifMatch the patient's revision: whoever erases has looked at whom */
    @Transactional
    void erase(UUID patientId, OptionalInt ifMatch) {
        Patient patient = patients.getForChange(patientId);
        int expected = ifMatch.orElseThrow(RevisionRequired::new);
        if (expected != patient.revision) {
            throw new RevisionMovedOn(patient.revision);
        }
        Instant now = clock.instant();
        database.createNativeQuery("insert into erased_patient (patient_id, erased_at) values (:patientId, :now)")
                .setParameter("patientId", patientId)
                .setParameter("now", now)
                .executeUpdate();
        patients.delete(patient); // and with it, by foreign keys, everything that belongs to the patient
        patients.flush();
        outbox.withdraw(patientId.toString());
        trail.forgetReasons(patientId);
        outbox.append(EventCodec.encode(new PatientErased(patientId, now), EventSource.URI));
    }
}
