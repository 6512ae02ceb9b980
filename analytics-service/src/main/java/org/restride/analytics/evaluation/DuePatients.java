package org.restride.analytics.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The patients whose figures may have changed. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DuePatients {

    private final EntityManager database;

    DuePatients(EntityManager database) {
        this.database = database;
    }

    /**
     * Marks patients as due and keeps everybody else from them until the transaction ends: whoever changes what is known
     * of a patient comes here first, so that they do it one after the other. Waits for an evaluation of the same patient
     * that is under way, so that what it did not see is evaluated again.
     */
    public void mark(Collection<UUID> patientIds, Instant now) {
        if (patientIds.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into due_patient (patient_id, since)
                        select patient_id, :now from unnest(:patientIds) as due (patient_id)
                        order by patient_id
                        on conflict (patient_id) do update set since = due_patient.since
                        """)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The longest waiting patients that no other instance evaluates, locked until the transaction ends. */
    @SuppressWarnings("unchecked")
    List<UUID> claim(int limit, Instant now) {
        return database.createNativeQuery("""
                        select patient_id from due_patient
                        where since <= :now
                        order by since, patient_id
                        limit :limit
                        for update skip locked
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    void postpone(List<UUID> patientIds, Instant until) {
        database.createNativeQuery("update due_patient set since = :until where patient_id = any(:patientIds)")
                .setParameter("until", until)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    public void clear(Collection<UUID> patientIds) {
        database.createNativeQuery("delete from due_patient where patient_id = any(:patientIds)")
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .executeUpdate();
    }
}
