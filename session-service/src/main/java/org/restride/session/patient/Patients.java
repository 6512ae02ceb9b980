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

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @throws org.restride.kit.problem.ProblemException 404 if there is no such patient */
    public Patient get(UUID patientId) {
        return findByIdOptional(patientId).orElseThrow(PatientNotFound::new);
    }

    /** @return false when the id is taken already, or was by somebody who was erased */
    boolean insertIfAbsent(Patient patient) {
        boolean inserted = getEntityManager()
                        .createNativeQuery("""
                                insert into patient (patient_id, revision, display_name, zone, clinic_id, changed_at)
                                select :patientId, 1, :displayName, :zone, :clinicId, :changedAt
                                where not exists (select 1 from erased_patient where patient_id = :patientId)
                                on conflict do nothing
                                """)
                        .setParameter("patientId", patient.patientId)
                        .setParameter("displayName", patient.displayName)
                        .setParameter("zone", patient.zone)
                        .setParameter("clinicId", patient.clinicId)
                        .setParameter("changedAt", patient.changedAt)
                        .executeUpdate()
                == 1;
        if (inserted && isErased(patient.patientId)) { // in the moment in which the insert waited for the erasure
            throw new PatientNotFound();
        }
        return inserted;
    }

    private boolean isErased(UUID patientId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from erased_patient where patient_id = :patientId)")
                .setParameter("patientId", patientId)
                .getSingleResult();
    }

    /**
     * Locked until the transaction ends, so that of two changes of one revision the second sees the first.
     *
     * @throws org.restride.kit.problem.ProblemException 404 if there is no such patient
     */
    public Patient getForChange(UUID patientId) {
        return findByIdOptional(patientId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(PatientNotFound::new);
    }

    public Optional<Patient> signedInAs(String subject) {
        return find("linkedSubject", subject).firstResultOptional();
    }

    /** @param forClinics functions that let the caller see all patients of a clinic */
    @SuppressWarnings("unchecked")
    List<Patient> visibleTo(
            String subject, boolean inCare, List<String> forClinics, boolean all, Optional<UUID> after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select patient.* from patient
                        where patient_id > :after
                          and (:all
                               or :inCare and patient_id in (select patient_id from care_team_member
                                                             where subject = :subject)
                               or clinic_id in (select clinic_id from clinic_member
                                                where subject = :subject
                                                  and functions && cast(:forClinics as text[])))
                        order by patient_id
                        limit :limit
                        """, Patient.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setParameter("all", all)
                .setParameter("inCare", inCare)
                .setParameter("subject", subject)
                .setParameter("forClinics", forClinics.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
    }
}
