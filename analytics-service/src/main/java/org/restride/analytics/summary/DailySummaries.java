package org.restride.analytics.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The daily summaries that are stored. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DailySummaries {

    /** Writes only the rows that differ, so that an evaluation without news costs no write. */
    private static final String REFRESH = """
            with days as (
                select * from jsonb_to_recordset(cast(? as jsonb)) as day (
                    patient_id uuid, local_day date,
                    leg_0_to_10 smallint, leg_source text, leg_recalled smallint, leg_fact text,
                    back_0_to_10 smallint, back_source text, back_recalled smallint, back_fact text,
                    most_distal text, most_distal_fact text, session_doses double precision[],
                    sessions_recorded int, pain_scores_recorded int, responses jsonb)
            ), gone as (
                delete from daily_summary old
                using unnest(?::uuid[], ?::date[]) as changed (patient_id, changed_from)
                where old.patient_id = changed.patient_id and old.local_day >= changed.changed_from
                  and not exists (select 1 from days
                                  where days.patient_id = old.patient_id and days.local_day = old.local_day)
            )
            insert into daily_summary as old (%1$s)
            select %1$s from days
            on conflict (patient_id, local_day) do update
                set (%1$s) = (%2$s)
                where (%3$s) is distinct from (%2$s)
            """.formatted(SummaryRow.COLUMNS, prefixed("excluded"), prefixed("old"));

    private static final String READ = "select " + SummaryRow.COLUMNS + """

            from daily_summary
            where patient_id = any(?) and local_day between ? and ?
            order by patient_id, local_day
            """;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);
    private static final int FETCHED_AT_ONCE = 500;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    DailySummaries(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    private static String prefixed(String table) {
        return SummaryRow.COLUMNS.replaceAll("(\\w+)", table + ".$1");
    }

    /**
     * Makes these the summaries of these patients from a day on, in one statement.
     *
     * @param changedFrom the first day that may have changed, of each patient
     */
    public void refresh(Map<UUID, LocalDate> changedFrom, Map<UUID, List<DaySummary>> days) {
        var rows = days.entrySet().stream()
                .flatMap(patient -> patient.getValue().stream().map(day -> SummaryRow.of(patient.getKey(), day)))
                .toList();
        List<UUID> patientIds = List.copyOf(changedFrom.keySet());
        try (var connection = dataSource.getConnection();
                var refresh = connection.prepareStatement(REFRESH)) {
            refresh.setString(1, json.writeValueAsString(rows));
            refresh.setArray(2, uuids(connection, patientIds));
            refresh.setArray(
                    3,
                    connection.createArrayOf(
                            "date",
                            patientIds.stream()
                                    .map(id -> text(changedFrom.get(id)))
                                    .toArray()));
            refresh.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Daily summaries cannot be written", e);
        }
    }

    private static String text(LocalDate day) {
        return LocalDate.MIN.equals(day) ? "-infinity" : day.toString();
    }

    /** Earliest first; days nothing is known of are left out. */
    public List<DaySummary> of(UUID patientId, LocalDate from, LocalDate to) {
        List<DaySummary> days = new ArrayList<>();
        read(List.of(patientId), from, to, row -> days.add(row.asDay()));
        return days;
    }

    /** All days of several patients, of each the earliest first. */
    public Map<UUID, List<DaySummary>> of(Collection<UUID> patientIds) {
        Map<UUID, List<DaySummary>> days = new HashMap<>();
        read(patientIds, FIRST, LAST, row -> days.computeIfAbsent(row.patient_id(), id -> new ArrayList<>())
                .add(row.asDay()));
        return days;
    }

    /** Hands over a patient's days, earliest first, one by one as the database gives them. */
    public void each(UUID patientId, Consumer<DaySummary> taker) {
        read(List.of(patientId), FIRST, LAST, row -> taker.accept(row.asDay()));
    }

    private void read(Collection<UUID> patientIds, LocalDate from, LocalDate to, Consumer<SummaryRow> taker) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(READ)) {
            select.setArray(1, uuids(connection, patientIds));
            select.setObject(2, from);
            select.setObject(3, to);
            select.setFetchSize(FETCHED_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.accept(SummaryRow.read(rows, json));
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Daily summaries cannot be read", e);
        }
    }

    public void forget(UUID patientId) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from daily_summary where patient_id = ?")) {
            delete.setObject(1, patientId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Daily summaries cannot be deleted", e);
        }
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
