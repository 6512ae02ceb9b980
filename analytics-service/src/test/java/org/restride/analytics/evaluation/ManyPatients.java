package org.restride.analytics.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.analytics.History;
import org.restride.events.EventCodec;
import org.restride.events.PainContext;
import org.restride.events.PainScores;
import org.restride.events.PatientEvent;
import org.restride.events.PrescribedDose;
import org.restride.events.RepsCount;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.SessionPain;

/**
 * Stored facts of many patients with 28 days behind them: a plan, a score on about nine of ten days, a session of four
 * exercises on about half of them, a screen. The database itself writes them, from one of each kind.
 */
final class ManyPatients {

    static final int DAYS = 28;

    /** Stands for what differs from one to the next. */
    private static final UUID SOMEBODY = UUID.fromString("5011eb0d-0000-4000-8000-000000000000");

    private static final UUID SOMETHING = UUID.fromString("50111e71-0000-4000-8000-000000000000");
    private static final String SOME_DAY = "2026-01-15";

    /** Of {@link History}; here everybody began 28 days ago. */
    private static final String PLAN_START = "2026-01-01";

    private static final String SOME_LEG = "\"leg0To10\":9";
    private static final String SOME_BACK = "\"back0To10\":8";

    /** The patient of a number, the same in every statement. */
    private static final String PATIENT = "md5('patient ' || patient)::uuid";

    private static final String ONCE = """
            insert into fact (patient_id, kind, identity, revision, data)
            select %1$s, ?, case when ? = 'PATIENT' then %1$s::text else ? end, 1, replace(replace(?, '%2$s', %1$s::text), '%3$s', ?)::json
            from generate_series(?, ?) as patient
            """.formatted(PATIENT, SOMEBODY, SOME_DAY);

    private static final String DAILY =
            """
            insert into fact (patient_id, kind, identity, revision, local_day, data)
            select patient_id, ?, identity, 1, day, replace(replace(replace(replace(replace(?,
                '%2$s', patient_id::text), '%3$s', identity), '%4$s', day::text),
                '%5$s', '"leg0To10":' || least(10, greatest(0, level + noise - 1))),
                '%6$s', '"back0To10":' || least(10, greatest(0, level - noise)))::json
            from (select %1$s as patient_id, md5(? || ' ' || patient || ' ' || back)::uuid::text as identity,
                         cast(? as date) - back as day, patient %% 7 as level,
                         abs(hashtext('noise ' || patient || ' ' || back)) %% 3 as noise
                  from generate_series(?, ?) as patient, generate_series(0, %7$d) as back
                  where abs(hashtext(? || ' ' || patient || ' ' || back)) %% 100 < ?) as wanted
            """.formatted(PATIENT, SOMEBODY, SOMETHING, SOME_DAY, SOME_LEG, SOME_BACK, DAYS - 1);

    private static final String DUE = """
            insert into due_patient (patient_id, since, changed_from, news)
            select %s, now(), date '-infinity', true from generate_series(?, ?) as patient
            """.formatted(PATIENT);

    private final History somebody = History.of(SOMEBODY);
    private final Connection database;
    private final LocalDate today;

    ManyPatients(Connection database, LocalDate today) {
        this.database = database;
        this.today = today;
    }

    /** Adds those of these numbers, all due. */
    void add(int first, int last) throws SQLException {
        once("PATIENT", somebody.patient(), first, last);
        once("PLAN", somebody.plan("0.2.0", 1, SOME_DAY, "S2", 5), first, last);
        once("SYMPTOM_REPORT", somebody.symptomReport(SOMETHING, 1), first, last);
        daily(
                "PAIN_SCORE",
                somebody.score(SOMETHING, 1, false, SOME_DAY, PainContext.DAILY_AVERAGE, 9, 8, 60),
                90,
                first,
                last);
        daily("SESSION", session(), 55, first, last);
        execute(DUE, first, last);
        execute("analyze fact");
    }

    private void once(String kind, PatientEvent event, int first, int last) throws SQLException {
        execute(
                ONCE,
                kind,
                kind,
                event.identity(),
                text(event),
                today.minusDays(DAYS - 1L).toString(),
                first,
                last);
    }

    private void daily(String kind, PatientEvent event, int percent, int first, int last) throws SQLException {
        execute(DAILY, kind, text(event), kind, today.toString(), first, last, kind, percent);
    }

    private static String text(PatientEvent event) {
        return new String(EventCodec.data(event), UTF_8).replace(PLAN_START, SOME_DAY);
    }

    private SessionCompleted session() {
        SessionCompleted plain = somebody.session(SOMETHING, 1, false, SOME_DAY, 20, null);
        var dose = new PrescribedDose(3, 10, RepsCount.TOTAL, 5, null, 1);
        var sets = Stream.generate(() -> PerformedSet.counted(null, 10, 5, null))
                .limit(3)
                .toList();
        var pain = new PainScores(9, 8);
        return new SessionCompleted(
                plain.patientId(),
                plain.sessionId(),
                1,
                false,
                plain.occurredAt(),
                plain.zone(),
                plain.localDay(),
                plain.recordedAt(),
                plain.receivedAt(),
                null,
                plain.plan(),
                Stream.of("BRIDGE", "DEAD_BUG", "HINGE", "NERVE_SLIDER")
                        .map(code -> new ExerciseRecord(code, dose, sets, null))
                        .toList(),
                4,
                new SessionPain(pain, pain, pain),
                null);
    }

    private void execute(String statement, Object... parameters) throws SQLException {
        try (var prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        }
    }

    /** A day begins for these. */
    void beginDay(int first, int last) throws SQLException {
        execute(
                "update due_patient set since = now() where patient_id in (select %s from generate_series(?, ?) as patient)"
                        .formatted(PATIENT),
                first,
                last);
    }

    /** Everybody else's day went by; something is heard of these today. */
    void hearOf(int first, int last) throws SQLException {
        execute("""
                with heard as (
                    update fact set revision = revision + 1
                    where kind = 'PAIN_SCORE' and local_day = ?::date
                      and patient_id in (select %s from generate_series(?, ?) as patient)
                    returning patient_id
                )
                update due_patient set since = now(), news = true, changed_from = ?::date
                where patient_id in (select patient_id from heard)
                """.formatted(PATIENT), today.toString(), first, last, today.toString());
    }
}
