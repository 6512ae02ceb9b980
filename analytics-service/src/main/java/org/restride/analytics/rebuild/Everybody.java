package org.restride.analytics.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.sql.Sql;

/** The patients of whom a fact is kept, or something that should come from facts. */
@ApplicationScoped
class Everybody {

    private static final String COUNT = """
            select count(*) from (select patient_id from fact
                                  union select patient_id from daily_summary
                                  union select patient_id from patient_access) known
            """;
    /** Goes from one patient to the next by the indexes, because of most there are hundreds of rows. */
    private static final String FROM = """
            with recursive known (patient_id) as (
                select least((select min_fact.patient_id from fact min_fact
                              where min_fact.patient_id >= start.patient_id order by 1 limit 1),
                             (select min_day.patient_id from daily_summary min_day
                              where min_day.patient_id >= start.patient_id order by 1 limit 1),
                             (select min_access.patient_id from patient_access min_access
                              where min_access.patient_id >= start.patient_id order by 1 limit 1))
                from (values (?::uuid)) as start (patient_id)
                union all
                select least((select next_fact.patient_id from fact next_fact
                              where next_fact.patient_id > known.patient_id order by 1 limit 1),
                             (select next_day.patient_id from daily_summary next_day
                              where next_day.patient_id > known.patient_id order by 1 limit 1),
                             (select next_access.patient_id from patient_access next_access
                              where next_access.patient_id > known.patient_id order by 1 limit 1))
                from known
                where known.patient_id is not null
            )
            select patient_id from known where patient_id is not null limit ?
            """;

    private final Sql sql;

    Everybody(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
    }

    long count() {
        return sql.first(COUNT, row -> row.getLong(1)).orElseThrow();
    }

    /** In the order of the database, beginning with this one. */
    List<UUID> from(UUID first, int limit) {
        return sql.list(FROM, row -> Sql.uuid(row, "patient_id"), first, limit);
    }
}
