package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Who treats whom. */
@ApplicationScoped
class CareTeams {

    private final EntityManager database;

    CareTeams(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    Set<String> of(UUID patientId) {
        List<String> subjects = database.createNativeQuery(
                        "select subject from care_team_member where patient_id = :patientId", String.class)
                .setParameter("patientId", patientId)
                .getResultList();
        return new TreeSet<>(subjects);
    }

    void replace(UUID patientId, Collection<String> subjects) {
        database.createNativeQuery("delete from care_team_member where patient_id = :patientId")
                .setParameter("patientId", patientId)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into care_team_member (patient_id, subject)
                        select :patientId, subject from unnest(cast(:subjects as text[])) as team (subject)
                        """)
                .setParameter("patientId", patientId)
                .setParameter("subjects", subjects.toArray(String[]::new))
                .executeUpdate();
    }

    /** Patients of a clinic whom somebody treats or whose record they have open, in the order in which all lock them. */
    @SuppressWarnings("unchecked")
    List<UUID> reachedBy(UUID clinicId, String subject, Instant now) {
        return database.createNativeQuery("""
                        select patient_id from patient
                        where clinic_id = :clinicId
                          and (patient_id in (select patient_id from care_team_member where subject = :subject)
                               or patient_id in (select patient_id from break_glass_grant
                                                 where subject = :subject and valid_until > :now))
                        order by patient_id
                        """, UUID.class)
                .setParameter("clinicId", clinicId)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .getResultList();
    }

    void leave(UUID clinicId, String subject) {
        database.createNativeQuery("""
                        delete from care_team_member team using patient
                        where team.patient_id = patient.patient_id
                          and team.subject = :subject and patient.clinic_id = :clinicId
                        """)
                .setParameter("subject", subject)
                .setParameter("clinicId", clinicId)
                .executeUpdate();
    }
}
