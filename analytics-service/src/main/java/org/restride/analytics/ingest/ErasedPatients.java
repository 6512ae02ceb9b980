package org.restride.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.restride.events.PatientErased;

/** The ids of patients who were erased; all that is kept of them. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ErasedPatients {

    private final EntityManager database;

    ErasedPatients(EntityManager database) {
        this.database = database;
    }

    void remember(PatientErased erasure) {
        database.createNativeQuery("""
                        insert into erased_patient (patient_id, erased_at) values (:patientId, :erasedAt)
                        on conflict do nothing
                        """)
                .setParameter("patientId", erasure.patientId())
                .setParameter("erasedAt", erasure.erasedAt())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Set<UUID> among(Collection<UUID> patientIds) {
        return new HashSet<>(database.createNativeQuery(
                        "select patient_id from erased_patient where patient_id = any(:patientIds)", UUID.class)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .getResultList());
    }
}
