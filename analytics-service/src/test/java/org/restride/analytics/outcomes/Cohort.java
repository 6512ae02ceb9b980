package org.restride.analytics.outcomes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.History;
import org.restride.analytics.fact.FactWriter;
import org.restride.analytics.fact.NewFact;
import org.restride.analytics.sql.Sql;

/** Patients of a clinic whose programme began on 1 January 2026, with what was reported for their days. */
@ApplicationScoped
public class Cohort {

    /** Of programmes that have lasted 30 days. */
    public static final String PERIOD = "from=2026-01-01&to=2026-01-30";

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int DAYS = 7;

    private final FactWriter facts;
    private final Sql sql;

    Cohort(FactWriter facts, AgroalDataSource dataSource) {
        this.facts = facts;
        this.sql = Sql.on(dataSource);
    }

    /** Seven patients: the leg hurts four of six less in the fourth week; the seventh was silent after the first. */
    public void sevenPatientsOf(UUID clinicId) {
        for (int i = 0; i < 6; i++) {
            UUID patientId = patientOf(clinicId);
            trained(patientId, 1, 6);
            trained(patientId, 4, i < 4 ? 3 : 6);
        }
        trained(patientOf(clinicId), 1, 6);
    }

    public UUID patientOf(UUID clinicId) {
        var patient = History.ofSomebody();
        QuarkusTransaction.requiringNew()
                .run(() -> facts.add(List.of(
                        NewFact.of(patient.patientOf(clinicId)), NewFact.of(patient.plan(1, "2026-01-01", "S1", 7)))));
        return patient.patientId();
    }

    private void trained(UUID patientId, int week, int leg) {
        for (int day = 0; day < DAYS; day++) {
            sql.update("""
                    insert into daily_summary (patient_id, local_day, leg_0_to_10, session_doses, sessions_recorded,
                        pain_scores_recorded)
                    values (?, ?, ?, '{1}', 1, 1)
                    """, patientId, START.plusDays((long) DAYS * (week - 1) + day), leg);
        }
    }
}
