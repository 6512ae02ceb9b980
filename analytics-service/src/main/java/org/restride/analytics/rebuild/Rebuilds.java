package org.restride.analytics.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.lease.LeasedWork;
import org.restride.analytics.sql.Sql;

/** The rebuilds there were, and the one that may be under way. */
@ApplicationScoped
class Rebuilds {

    private static final String BEGIN = """
            insert into rebuild (rebuild_id, source, state, requested_at) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String MARKED = """
            update rebuild
            set patients_marked = patients_marked + ?, next_patient = ?,
                patients_total = greatest(patients_total, patients_marked + ?)
            where rebuild_id = ?
            """;
    private static final String FINISH = """
            update rebuild set state = 'DONE', finished_at = ?, patients_total = patients_marked, patients_postponed = ?
            where rebuild_id = ?
            """;

    private final Sql sql;
    private final LeasedWork<Rebuild> work;

    Rebuilds(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
        this.work = new LeasedWork<>(sql, "rebuild", "rebuild_id", Rebuilds::rebuild);
    }

    /** @return false when another one is under way */
    boolean begin(UUID id, RebuildSource source, Instant now) {
        var state = source == RebuildSource.EVENTS ? RebuildState.READING : RebuildState.RECOMPUTING;
        return sql.update(BEGIN, id, source, state, now) > 0;
    }

    Optional<Rebuild> find(UUID id) {
        return sql.first("select * from rebuild where rebuild_id = ?", Rebuilds::rebuild, id);
    }

    Optional<Rebuild> underWay() {
        return sql.first("select * from rebuild where finished_at is null", Rebuilds::rebuild);
    }

    /** The rebuild under way, unless another instance is at it. */
    Optional<Rebuild> claim(Instant now) {
        return work.claim(now);
    }

    void recompute(UUID id) {
        sql.update("update rebuild set state = 'RECOMPUTING' where rebuild_id = ?", id);
    }

    void setTotal(UUID id, long patients) {
        sql.update("update rebuild set patients_total = ? where rebuild_id = ?", patients, id);
    }

    /** @param next null when there is nobody left */
    void marked(UUID id, int patients, UUID next) {
        sql.update(MARKED, patients, next, patients, id);
    }

    void finish(UUID id, long postponed, Instant now) {
        sql.update(FINISH, now, postponed, id);
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                Sql.uuid(row, "rebuild_id"),
                Sql.constant(row, "source", RebuildSource.class),
                Sql.constant(row, "state", RebuildState.class),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "finished_at"),
                row.getObject("patients_total", Long.class),
                row.getLong("patients_marked"),
                Sql.uuid(row, "next_patient"),
                row.getObject("patients_postponed", Long.class));
    }
}
