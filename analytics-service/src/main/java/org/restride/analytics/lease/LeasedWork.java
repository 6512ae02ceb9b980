package org.restride.analytics.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.sql.Sql.RowReader;

/**
 * Work that lies in a table, a row for each piece, and is done by one instance at a time. Who claims a piece has it until its
 * lease ends; each further claim renews the lease. When nothing is heard of an instance for so long, another one goes on
 * where the row says that it got to. Two at a time, which a long pause can cause, have to do no harm, or to {@link #hold}
 * the piece while they change something.
 *
 * <p>The table has the columns {@code worker}, {@code worker_until}, {@code requested_at} and {@code finished_at}.
 */
public final class LeasedWork<T> {

    /** Longer than any step takes. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    /** The piece at hand before others, else the one that waits longest. */
    private static final String CLAIM = """
            update %1$s set worker = ?, worker_until = ?
            where %2$s = (select %2$s from %1$s
                          where finished_at is null and (worker = ? or worker_until is null or worker_until < ?)
                          order by worker is not distinct from ? desc, requested_at
                          limit 1 for update skip locked)
            returning *
            """;

    private static final String HOLD =
            "select * from %s where %s = ? and worker = ? and finished_at is null for update";

    private final UUID worker = UUID.randomUUID();
    private final Sql sql;
    private final String claim;
    private final String hold;
    private final RowReader<T> reader;

    /** @param key the column of the primary key */
    public LeasedWork(Sql sql, String table, String key, RowReader<T> reader) {
        this.sql = sql;
        this.claim = CLAIM.formatted(table, key);
        this.hold = HOLD.formatted(table, key);
        this.reader = reader;
    }

    /** A piece that nobody else is at, for this instance. */
    public Optional<T> claim(Instant now) {
        return sql.first(claim, reader, worker, now.plus(LEASE), worker, now, worker);
    }

    /**
     * Keeps everybody else from a piece until the caller's transaction ends, which it joins.
     *
     * @return the piece as it stands; empty when it is finished, gone, or no longer this instance's
     */
    public Optional<T> hold(UUID id) {
        return sql.first(hold, reader, id, worker);
    }
}
