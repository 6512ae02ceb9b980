package org.restride.analytics.clinician;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The patients whose care team a clinician is on. */
@ApplicationScoped
class PatientsInCare {

    private static final String BY_NAME = """
            select patient.patient_id, patient.data ->> 'displayName',
                   (select max(day.local_day) from daily_summary day where day.patient_id = patient.patient_id)
            from patient_access access
            join fact patient on patient.patient_id = access.patient_id
                             and patient.kind = 'PATIENT' and patient.identity = access.patient_id::text
            where access.subject = :subject and access.relation = 'CARE_TEAM'
            order by 2, 1
            limit :limit
            """;

    private final EntityManager database;

    PatientsInCare(EntityManager database) {
        this.database = database;
    }

    /** By name. */
    @SuppressWarnings("unchecked")
    List<ListedPatient> of(String subject, int limit) {
        List<Object[]> rows = database.createNativeQuery(BY_NAME)
                .setParameter("subject", subject)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new ListedPatient((UUID) row[0], (String) row[1], (LocalDate) row[2]))
                .toList();
    }
}
