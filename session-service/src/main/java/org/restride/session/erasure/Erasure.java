package org.restride.session.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final ErasureList list;
    private final Clock clock;

    Erasure(Patients patients, EntityManager database, AuditTrail trail, Outbox outbox, ErasureList list, Clock clock) {
        this.patients = patients;
        this.database = database;
        this.trail = trail;
        this.outbox = outbox;
        this.list = list;
        this.clock = clock;
    }

    /**
     * It is listed before it is committed: what was acknowledged is on the list, and should the commit fail after that, the
     * next start erases.
     *
     * @param ifMatch the patient's revision: whoever erases has looked at whom
     */
    @Transactional
    void erase(UUID patientId, OptionalInt ifMatch) {
        Patient patient = patients.getForChange(patientId);
        int expected = ifMatch.orElseThrow(RevisionRequired::new);
        if (expected != patient.revision) {
            throw new RevisionMovedOn(patient.revision);
        }
        Instant now = clock.instant();
        remember(patientId, now);
        patients.delete(patient); // and with it, by foreign keys, everything that belongs to the patient
        patients.flush();
        tell(patientId, now);
        list.add(patientId, now);
    }

    /** When each was erased, by id. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query of several columns
    Map<UUID, Instant> all() {
        List<Object[]> rows = database.createNativeQuery("select patient_id, erased_at from erased_patient")
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    /** The same of somebody who was erased before, of which the database knows nothing any more. */
    @Transactional
    void eraseAgain(UUID patientId, Instant erasedAt) {
        remember(patientId, erasedAt);
        patients.deleteById(patientId);
        patients.flush();
        tell(patientId, erasedAt);
    }

    private void remember(UUID patientId, Instant erasedAt) {
        database.createNativeQuery("""
                        insert into erased_patient (patient_id, erased_at) values (:patientId, :erasedAt)
                        on conflict do nothing
                        """)
                .setParameter("patientId", patientId)
                .setParameter("erasedAt", erasedAt)
                .executeUpdate();
    }

    private void tell(UUID patientId, Instant erasedAt) {
        outbox.withdraw(patientId.toString());
        trail.forgetReasons(patientId);
        outbox.append(EventCodec.encode(new PatientErased(patientId, erasedAt), EventSource.URI));
    }
}
