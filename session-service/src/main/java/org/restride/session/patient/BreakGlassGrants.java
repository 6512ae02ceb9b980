package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who opened whose record without being on the care team. */
@ApplicationScoped
class BreakGlassGrants {

    private final EntityManager database;

    BreakGlassGrants(EntityManager database) {
        this.database = database;
    }

    /** One that still holds. @param until the first moment at which it no longer does */
    record Grant(String subject, Instant grantedAt, Instant until) {}

    void add(UUID patientId, Grant grant) {
        database.createNativeQuery("""
                        insert into break_glass_grant (patient_id, subject, granted_at, valid_until)
                        values (:patientId, :subject, :grantedAt, :until)
                        on conflict do nothing
                        """)
                .setParameter("patientId", patientId)
                .setParameter("subject", grant.subject())
                .setParameter("grantedAt", grant.grantedAt())
                .setParameter("until", grant.until())
                .executeUpdate();
    }

    /** All there ever were, oldest first. */
    List<Grant> all(UUID patientId) {
        return openAt(patientId, Instant.EPOCH);
    }

    @SuppressWarnings("unchecked")
    List<Grant> openAt(UUID patientId, Instant now) {
        List<Object[]> rows = database.createNativeQuery("""
                        select subject, granted_at, valid_until from break_glass_grant
                        where patient_id = :patientId and valid_until > :now
                        order by granted_at, subject
                        """)
                .setParameter("patientId", patientId)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new Grant((String) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }

    void close(UUID clinicId, String subject, Instant now) {
        database.createNativeQuery("""
                        update break_glass_grant opened set valid_until = :now from patient
                        where opened.patient_id = patient.patient_id and patient.clinic_id = :clinicId
                          and opened.subject = :subject and opened.valid_until > :now
                        """)
                .setParameter("now", now)
                .setParameter("clinicId", clinicId)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
