package org.restride.session.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The codes that were handed out, by their hashes. */
@ApplicationScoped
class EnrolmentCodes {

    private final EntityManager database;

    EnrolmentCodes(EntityManager database) {
        this.database = database;
    }

    /** @param claimedBy null while it can be claimed */
    record Issued(UUID patientId, Instant expiresAt, String claimedBy) {}

    void add(EnrolmentCode code, UUID patientId, Instant now, Instant expiresAt) {
        database.createNativeQuery("""
                        insert into enrolment_code (code_hash, patient_id, issued_at, expires_at)
                        values (:hash, :patientId, :now, :expiresAt)
                        """)
                .setParameter("hash", code.hash())
                .setParameter("patientId", patientId)
                .setParameter("now", now)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<Issued> find(EnrolmentCode code) {
        List<Object[]> rows = database.createNativeQuery(
                        "select patient_id, expires_at, claimed_by from enrolment_code where code_hash = :hash")
                .setParameter("hash", code.hash())
                .getResultList();
        return rows.stream()
                .map(row -> new Issued((UUID) row[0], (Instant) row[1], (String) row[2]))
                .findFirst();
    }

    void markClaimed(EnrolmentCode code, String subject, Instant now) {
        database.createNativeQuery(
                        "update enrolment_code set claimed_at = :now, claimed_by = :subject where code_hash = :hash")
                .setParameter("now", now)
                .setParameter("subject", subject)
                .setParameter("hash", code.hash())
                .executeUpdate();
    }

    /** When codes of a patient were handed out and claimed, oldest first. */
    record Use(Instant issuedAt, Instant expiresAt, Instant claimedAt, String claimedBy) {}

    @SuppressWarnings("unchecked")
    List<Use> usesOf(UUID patientId) {
        List<Object[]> rows = database.createNativeQuery("""
                        select issued_at, expires_at, claimed_at, claimed_by from enrolment_code
                        where patient_id = :patientId order by issued_at
                        """)
                .setParameter("patientId", patientId)
                .getResultList();
        return rows.stream()
                .map(row -> new Use((Instant) row[0], (Instant) row[1], (Instant) row[2], (String) row[3]))
                .toList();
    }

    /** Only the newest code of a patient can be claimed. */
    void withdrawOpen(UUID patientId) {
        database.createNativeQuery("delete from enrolment_code where patient_id = :patientId and claimed_at is null")
                .setParameter("patientId", patientId)
                .executeUpdate();
    }
}
