package org.restride.analytics.clinician.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.sql.Sql;

/** That something was recommended on a day; what it rests on is read for the newest one only. */
record IssuedAdvice(UUID recommendationId, LocalDate day, DecisionKind decision) {

    static final String OF_PATIENT = """
            select recommendation_id, local_day, decision from recommendation
            where patient_id = ?
            order by number desc
            """;

    static IssuedAdvice from(ResultSet row) throws SQLException {
        return new IssuedAdvice(
                Sql.uuid(row, "recommendation_id"),
                row.getObject("local_day", LocalDate.class),
                Sql.constant(row, "decision", DecisionKind.class));
    }
}
