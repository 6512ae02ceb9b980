package org.restride.analytics.dryrun;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.restride.analytics.dryrun.Counts.Cell;
import org.restride.analytics.dryrun.Counts.What;
import org.restride.analytics.lease.LeasedWork;
import org.restride.analytics.sql.Sql;

/** The dry runs, and how far they are. */
@ApplicationScoped
class DryRuns {

    private static final String BEGIN = """
            insert into dry_run (dry_run_id, started_by, state, draft, patients_on, as_of, clinic_ids, requested_at)
            values (?, ?, 'RUNNING', ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String ADVANCE = """
            update dry_run set patients_done = patients_done + ?, next_patient = ? where dry_run_id = ?
            """;
    private static final String DONE = """
            update dry_run set state = 'DONE', finished_at = ?, patients_total = patients_done where dry_run_id = ?
            """;
    private static final String FAIL = """
            update dry_run set state = 'FAILED', finished_at = ? where dry_run_id = ? and finished_at is null
            """;
    private static final String COUNT = """
            insert into dry_run_count as count (dry_run_id, what, was, becomes, patients) values (?, ?, ?, ?, ?)
            on conflict (dry_run_id, what, was, becomes) do update set patients = count.patients + excluded.patients
            """;

    private final Sql sql;
    private final LeasedWork<DryRun> work;

    DryRuns(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
        this.work = new LeasedWork<>(sql, "dry_run", "dry_run_id", DryRuns::dryRun);
    }

    /** @return false when another one of the same caller is under way */
    boolean begin(DryRun run) {
        return sql.update(
                        BEGIN,
                        run.id(),
                        run.startedBy(),
                        run.draft(),
                        run.patientsOn(),
                        run.asOf(),
                        run.clinicIds(),
                        run.requestedAt())
                > 0;
    }

    Optional<DryRun> find(UUID id, String startedBy) {
        return sql.first(
                "select * from dry_run where dry_run_id = ? and started_by = ?", DryRuns::dryRun, id, startedBy);
    }

    Optional<DryRun> underWay(String startedBy) {
        return sql.first(
                "select * from dry_run where started_by = ? and finished_at is null", DryRuns::dryRun, startedBy);
    }

    /** One under way that no other instance is at. */
    Optional<DryRun> claim(Instant now) {
        return work.claim(now);
    }

    /** Joins the caller's transaction; see {@link LeasedWork#hold}. */
    Optional<DryRun> hold(UUID id) {
        return work.hold(id);
    }

    void setTotal(UUID id, long patients) {
        sql.update("update dry_run set patients_total = ? where dry_run_id = ?", patients, id);
    }

    /** @param next the first who was not looked at */
    void advance(UUID id, int patients, UUID next) {
        sql.update(ADVANCE, patients, next, id);
    }

    void add(UUID id, Map<Cell, Long> counts) {
        counts.forEach((cell, patients) -> sql.update(COUNT, id, cell.what(), cell.was(), cell.becomes(), patients));
    }

    void done(UUID id, Instant now) {
        sql.update(DONE, now, id);
    }

    void fail(UUID id, Instant now) {
        sql.update(FAIL, now, id);
    }

    /** As they were found until now. */
    Map<Cell, Long> countsOf(UUID id) {
        Map<Cell, Long> counts = new TreeMap<>();
        sql.list(
                "select * from dry_run_count where dry_run_id = ?",
                row -> counts.put(cell(row), row.getLong("patients")),
                id);
        return counts;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(Sql.constant(row, "what", What.class), row.getString("was"), row.getString("becomes"));
    }

    /** @return false when there is none of this caller */
    boolean delete(UUID id, String startedBy) {
        return sql.update("delete from dry_run where dry_run_id = ? and started_by = ?", id, startedBy) > 0;
    }

    int deleteFinishedBefore(Instant time) {
        return sql.update("delete from dry_run where finished_at < ?", time);
    }

    private static DryRun dryRun(ResultSet row) throws SQLException {
        Array clinicIds = row.getArray("clinic_ids");
        return new DryRun(
                Sql.uuid(row, "dry_run_id"),
                row.getString("started_by"),
                Sql.constant(row, "state", DryRunState.class),
                row.getString("draft"),
                row.getString("patients_on"),
                row.getObject("as_of", LocalDate.class),
                clinicIds == null ? null : (UUID[]) clinicIds.getArray(),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "finished_at"),
                row.getObject("patients_total", Long.class),
                row.getLong("patients_done"),
                Sql.uuid(row, "next_patient"));
    }
}
