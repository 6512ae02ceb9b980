package org.restride.analytics.overrides;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.clinic.ClinicReach;
import org.restride.analytics.clinic.GroupConfig;
import org.restride.analytics.overrides.OverrideRate.Counted;
import org.restride.analytics.sql.Sql;
import org.restride.events.ProtocolReference;

/** Counts what clinicians decided upon recommendations, by the reasons these gave; never about fewer patients than may be shown. */
@ApplicationScoped
public class OverrideRates {

    private static final String RATES = """
            with issued as (
                select recommendation.recommendation_id, recommendation.patient_id, protocol_code, protocol_version, codes
                from recommendation
                left join fact patient on patient.patient_id = recommendation.patient_id and patient.kind = 'PATIENT'
                                      and patient.identity = recommendation.patient_id::text
                where recommendation.local_day between ? and ? and protocol_code = coalesce(?::text, protocol_code)
                  and (?::uuid[] is null or cast(patient.data ->> 'clinicId' as uuid) = any(?::uuid[]))
            ), judged as (
                select issued.*, decision.data ->> 'outcome' as outcome
                from issued
                left join fact decision on decision.patient_id = issued.patient_id and decision.kind = 'STAGE_DECISION'
                                       and decision.data ->> 'recommendationId' = issued.recommendation_id::text
            )
            select protocol_code, protocol_version, code, count(*) as issued, count(distinct patient_id) as patients,
                   count(outcome) as decided,
                   count(distinct patient_id) filter (where outcome is not null) as patients_decided,
                   count(*) filter (where outcome = 'ACCEPTED') as accepted,
                   count(*) filter (where outcome = 'MODIFIED') as modified,
                   count(*) filter (where outcome = 'OVERRIDDEN') as overridden
            from judged cross join unnest(codes) as code
            group by protocol_code, protocol_version, code
            order by protocol_code, protocol_version, code
            """;

    private final Sql sql;
    private final GroupConfig groups;

    OverrideRates(AgroalDataSource dataSource, GroupConfig groups) {
        this.sql = Sql.on(dataSource);
        this.groups = groups;
    }

    /**
     * Of the recommendations for these days, by protocol version and code. A recommendation with two reasons counts for both.
     *
     * @param to last day, as the patient counts days
     * @param protocolCode null for all protocols
     */
    public List<OverrideRate> of(ClinicReach reach, LocalDate from, LocalDate to, String protocolCode) {
        UUID[] clinicIds = reach.asArray();
        return sql.list(
                RATES,
                row -> OverrideRate.of(counted(row), groups.smallest()),
                from,
                to,
                protocolCode,
                clinicIds,
                clinicIds);
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                new ProtocolReference(row.getString("protocol_code"), row.getString("protocol_version")),
                row.getString("code"),
                row.getLong("issued"),
                row.getLong("patients"),
                row.getLong("decided"),
                row.getLong("patients_decided"),
                row.getLong("accepted"),
                row.getLong("modified"),
                row.getLong("overridden"));
    }
}
