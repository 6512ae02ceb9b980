package org.restride.analytics.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.restride.analytics.sql.Sql;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PatientChanged;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted;
import org.restride.events.UnreadableEvent;

/** What is known of patients. */
@ApplicationScoped
public class Facts implements PanacheRepositoryBase<Fact, Fact.Key> {

    private static final int FETCHED_AT_ONCE = 500;
    private static final String REPORTED_SINCE = """
            select fact.patient_id, fact.kind, convert_to(fact.data::text, 'UTF8')
            from unnest(?::uuid[], ?::date[]) as changed (patient_id, changed_from)
            join fact on fact.patient_id = changed.patient_id
            where fact.kind in ('SESSION', 'PAIN_SCORE') and coalesce(fact.local_day, cast(fact.data ->> 'localDay' as date)) >= changed.changed_from
            """;
    /** Exercises are the most of a plan, and nobody asks for them here. */
    private static final String ARRANGED = """
            select patient_id, kind, convert_to(case kind
                when 'PLAN' then cast(data::jsonb || '{"exercises": [], "leftOut": []}' as text)
                else cast(data as text) end, 'UTF8')
            from fact
            where patient_id = any(?) and kind in ('PATIENT', 'PLAN', 'SYMPTOM_REPORT', 'STAGE_DECISION')
            """;

    private static final String PLANS = """
            select patient_id, convert_to(cast(data::jsonb || '{"exercises": [], "leftOut": []}' as text), 'UTF8') as data
            from fact
            where patient_id = any(?) and kind = 'PLAN'
            """;

    private static final String PATIENTS = """
            select patient_id, convert_to(data::text, 'UTF8') as data
            from fact
            where patient_id = any(?) and kind = 'PATIENT' and identity = patient_id::text
            """;

    private static final String CORRECTED_SESSIONS = """
            with corrected as (
                select identity from superseded_fact
                where patient_id = ? and kind = 'SESSION' and local_day between ? and ?
                union
                select moved.identity from superseded_fact older
                join fact moved on moved.patient_id = older.patient_id and moved.kind = older.kind
                               and moved.identity = older.identity
                where older.patient_id = ? and older.kind = 'SESSION' and moved.local_day between ? and ?
            )
            select convert_to(older.data::text, 'UTF8')
            from corrected
            join superseded_fact older on older.patient_id = ? and older.kind = 'SESSION'
                                      and older.identity = corrected.identity
            union all
            select convert_to(fact.data::text, 'UTF8')
            from corrected
            join fact on fact.patient_id = ? and fact.kind = 'SESSION' and fact.identity = corrected.identity
            """;

    private static final String ALL = """
            select kind, identity, revision, data
            from (select kind, identity, revision, data from fact where patient_id = ?
                  union all
                  select kind, identity, revision, data from superseded_fact where patient_id = ?) known
            order by kind, identity, revision
            """;

    private final AgroalDataSource dataSource;

    private final ObjectMapper json;

    Facts(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Sessions and pain scores of several patients, of each from a day on, in one query; also voided ones. Read row by row,
     * not as entities.
     */
    public Map<UUID, List<PatientEvent>> reportedSince(Map<UUID, LocalDate> changedFrom) {
        List<UUID> patientIds = List.copyOf(changedFrom.keySet());
        return read(REPORTED_SINCE, (connection, select) -> {
            select.setArray(1, connection.createArrayOf("uuid", patientIds.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "date",
                            patientIds.stream()
                                    .map(id -> text(changedFrom.get(id)))
                                    .toArray()));
        });
    }

    /** Who the patients are, their plans without exercises, symptom reports and decisions about stages, in one query. */
    public Map<UUID, List<PatientEvent>> arrangedFor(Collection<UUID> patientIds) {
        return read(
                ARRANGED,
                (connection, select) -> select.setArray(1, connection.createArrayOf("uuid", patientIds.toArray())));
    }

    /** All known revisions of the sessions of which an earlier one counted for a day of the period; of the others none. */
    public List<SessionCompleted> correctedSessions(UUID patientId, LocalDate from, LocalDate to) {
        return Sql.on(dataSource)
                .list(
                        CORRECTED_SESSIONS,
                        row -> (SessionCompleted) EventCodec.decode(EventType.SESSION_COMPLETED, row.getBytes(1)),
                        patientId,
                        from,
                        to,
                        patientId,
                        from,
                        to,
                        patientId,
                        patientId);
    }

    private static String text(LocalDate day) {
        return LocalDate.MIN.equals(day) ? "-infinity" : day.toString();
    }

    private interface Parameters {
        void set(Connection connection, PreparedStatement select) throws SQLException;
    }

    private Map<UUID, List<PatientEvent>> read(String query, Parameters parameters) {
        Map<UUID, List<PatientEvent>> read = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(query)) {
            parameters.set(connection, select);
            select.setFetchSize(FETCHED_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var type = FactKind.valueOf(rows.getString(2)).eventType();
                    var event = (PatientEvent) EventCodec.decode(type, rows.getBytes(3));
                    read.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(event);
                }
            }
            return read;
        } catch (SQLException e) {
            throw new FactsNotRead(e);
        }
    }

    /** All plan revisions of a patient, in no order. */
    public List<PlanChanged> plansOf(UUID patientId) {
        return stream("key.patientId = ?1 and key.kind = ?2", patientId, FactKind.PLAN)
                .map(fact -> (PlanChanged) fact.asEvent())
                .toList();
    }

    /** All plan revisions of several patients, without exercises, in one query; nobody without a plan is in it. */
    public Map<UUID, List<PlanChanged>> plansOf(Collection<UUID> patientIds) {
        Map<UUID, List<PlanChanged>> plans = new HashMap<>();
        Sql.on(dataSource)
                .list(PLANS, Facts::unread, (Object) patientIds.toArray(UUID[]::new))
                .forEach(plan -> plans.computeIfAbsent(plan.patientId(), id -> new ArrayList<>())
                        .add((PlanChanged) EventCodec.decode(EventType.PLAN_CHANGED, plan.data())));
        return plans;
    }

    /** Who the patient is; empty while only other things are known. */
    public Optional<PatientChanged> patient(UUID patientId) {
        return findByIdOptional(new Fact.Key(patientId, FactKind.PATIENT, patientId.toString()))
                .map(fact -> (PatientChanged) fact.asEvent());
    }

    /**
     * Who these patients are, in one query; nothing of one of whom only other things are known.
     *
     * @param unreadable takes those of whom what is kept cannot be read
     */
    public List<PatientChanged> patients(Collection<UUID> patientIds, Consumer<UUID> unreadable) {
        List<PatientChanged> patients = new ArrayList<>();
        Sql.on(dataSource)
                .list(PATIENTS, Facts::unread, (Object) patientIds.toArray(UUID[]::new))
                .forEach(fact -> {
                    try {
                        patients.add((PatientChanged) EventCodec.decode(EventType.PATIENT_CHANGED, fact.data()));
                    } catch (UnreadableEvent e) {
                        unreadable.accept(fact.patientId());
                    }
                });
        return patients;
    }

    private record Unread(UUID patientId, byte[] data) {}

    private static Unread unread(ResultSet row) throws SQLException {
        return new Unread(Sql.uuid(row, "patient_id"), row.getBytes("data"));
    }

    /**
     * Hands over everything known of a patient, also what was superseded, one by one as the database gives it. Joins the
     * caller's transaction.
     */
    @Transactional(TxType.MANDATORY)
    public void each(UUID patientId, Consumer<StoredFact> taker) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(ALL)) {
            select.setObject(1, patientId);
            select.setObject(2, patientId);
            select.setFetchSize(FETCHED_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.accept(new StoredFact(
                            FactKind.valueOf(rows.getString(1)),
                            rows.getString(2),
                            rows.getInt(3),
                            json.readTree(rows.getString(4))));
                }
            }
        } catch (SQLException e) {
            throw new FactsNotRead(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID patientId) {
        delete("key.patientId", patientId);
        Sql.on(dataSource).update("delete from superseded_fact where patient_id = ?", patientId);
    }

    public boolean isKnown(UUID patientId) {
        return find("key.patientId = ?1", patientId).page(0, 1).firstResult() != null;
    }

    /** The database did not give what was asked for. */
    static class FactsNotRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FactsNotRead(SQLException cause) {
            super("Facts cannot be read", cause);
        }
    }
}
