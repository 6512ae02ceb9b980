package org.restride.analytics.dryrun;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.sql.Sql;

/** Patients who have, or had, a plan by the protocol of a dry run, in its clinics. */
@ApplicationScoped
class Candidates {

    private static final String ALL = """
            select distinct plan.patient_id
            from fact plan
            left join fact patient on patient.patient_id = plan.patient_id and patient.kind = 'PATIENT'
                                  and patient.identity = plan.patient_id::text
            where plan.kind = 'PLAN' and plan.data #>> '{protocol,code}' = ? and plan.patient_id >= ?
              and (?::uuid[] is null or cast(patient.data ->> 'clinicId' as uuid) = any(?::uuid[]))
            """;
    private static final String COUNT = "select count(*) from (" + ALL + ") candidate";
    private static final String FROM = ALL + "order by plan.patient_id limit ?";

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    Candidates(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
    }

    long count(DryRun run) {
        return sql.first(COUNT, row -> row.getLong(1), run.patientsOn(), FIRST, run.clinicIds(), run.clinicIds())
                .orElseThrow();
    }

    /** In the order of the database, beginning with the first who was not looked at. */
    List<UUID> next(DryRun run, int limit) {
        return sql.list(
                FROM,
                row -> Sql.uuid(row, "patient_id"),
                run.patientsOn(),
                run.nextPatient(),
                run.clinicIds(),
                run.clinicIds(),
                limit);
    }
}
