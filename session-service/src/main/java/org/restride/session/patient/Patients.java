package org.restride.session.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The patients that are stored. */
@ApplicationScoped
public class Patients implements PanacheRepositoryBase<Patient, UUID> {

    /** @throws org.restride.kit.problem.ProblemException 404 if there is no such patient */
    public Patient get(UUID patientId) {
        return findByIdOptional(patientId).orElseThrow(PatientNotFound::new);
    }

    /** @return false when the id is taken already */
    boolean insertIfAbsent(Patient patient) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into patient (patient_id, revision, display_name, zone, changed_at)
                                values (:patientId, 1, :displayName, :zone, :changedAt)
                                on conflict do nothing
                                """)
                        .setParameter("patientId", patient.patientId)
                        .setParameter("displayName", patient.displayName)
                        .setParameter("zone", patient.zone)
                        .setParameter("changedAt", patient.changedAt)
                        .executeUpdate()
                == 1;
    }

    /** Locked until the transaction ends, so that of two changes of one revision the second sees the first. */
    Patient getForChange(UUID patientId) {
        return findByIdOptional(patientId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(PatientNotFound::new);
    }

    List<Patient> page(Optional<UUID> after, int limit) {
        var query =
                after.isEmpty() ? find("order by patientId") : find("patientId > ?1 order by patientId", after.get());
        return query.page(0, limit).list();
    }
}
