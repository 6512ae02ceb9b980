package org.restride.analytics.clinician.worklist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.restride.analytics.sql.Sql;

/** The patients whose care team a clinician is on. */
@ApplicationScoped
class PatientsInCare {

    private static final String BY_NAME = """
            select patient.patient_id, patient.data ->> 'displayName' as display_name
            from patient_access access
            join fact patient on patient.patient_id = access.patient_id
                             and patient.kind = 'PATIENT' and patient.identity = access.patient_id::text
            where access.subject = ? and access.relation = 'CARE_TEAM'
              and (?::text is null or position(lower(?) in lower(patient.data ->> 'displayName')) > 0)
            order by 2, 1
            limit ?
            """;

    private final Sql sql;

    PatientsInCare(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
    }

    /** By name. @param part of the name; null for everybody */
    List<ListedPatient> of(String subject, String part, int limit) {
        return sql.list(
                BY_NAME,
                row -> new ListedPatient(Sql.uuid(row, "patient_id"), row.getString("display_name")),
                subject,
                part,
                part,
                limit);
    }
}
