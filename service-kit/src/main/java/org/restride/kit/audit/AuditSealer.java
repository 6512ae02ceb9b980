package org.restride.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts new entries into the chain. One instance of a service does it at a time; those who write entries never wait for
 * it.
 */
@ApplicationScoped
class AuditSealer {

    static final int BATCH = 1_000;
    /** Ends with the transaction, so that no connection in the pool can hold it. */
    static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('restride.audit.sealer'))";

    static final String LAST_SEAL = "select number, hash from audit_seal order by number desc limit 1";
    static final String LAST_CHECKPOINT =
            "select " + Signed.COLUMNS + " from audit_checkpoint order by number desc limit 1";
    /** Looks up each entry by its position: a join would read the whole trail whenever the planner has no statistics. */
    static final String WAITING = "select " + AuditEntry.COLUMNS + """
             from (select position from audit_unsealed order by position limit %d) waiting
            cross join lateral (select * from audit_entry where position = waiting.position limit 1) entry
            order by entry.position
            """.formatted(BATCH);

    private static final String SEAL = """
            with sealed as (delete from audit_unsealed where position = any(?))
            insert into audit_seal (number, position, hash) select * from unnest(?, ?, ?)
            """;
    private static final String SIGN = "insert into audit_checkpoint (" + Signed.COLUMNS + ") values (?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final AuditConfig config;
    private final AuditKey key;
    private final Clock clock;
    private final Counter sealed;

    AuditSealer(AgroalDataSource dataSource, AuditConfig config, AuditKey key, Clock clock, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.config = config;
        this.key = key;
        this.clock = clock;
        this.sealed = metrics.counter("restride.audit.sealed");
    }

    /** The end of the chain. */
    private record Link(long number, byte[] hash) {}

    /** @return true when the batch was full, so that more may wait */
    boolean sealWaiting() {
        try {
            int entries = OwnTransaction.of(dataSource, this::sealWaiting);
            sealed.increment(entries);
            return entries == BATCH;
        } catch (SQLException e) {
            throw new AuditFailure("The audit trail cannot be sealed", e);
        }
    }

    private int sealWaiting(Connection connection) throws SQLException {
        if (!isOnlySealer(connection)) {
            return 0;
        }
        List<AuditEntry> waiting = waiting(connection);
        Optional<Statement> checkpoint = lastCheckpoint(connection);
        Link end = seal(connection, end(connection, checkpoint), waiting);
        signWhenDue(connection, end, checkpoint);
        return waiting.size();
    }

    private static boolean isOnlySealer(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(LOCK)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<AuditEntry> waiting(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(WAITING)) {
            List<AuditEntry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(AuditEntry.from(rows));
            }
            return entries;
        }
    }

    /** After pruning the chain goes on from the checkpoint that was kept. */
    private static Link end(Connection connection, Optional<Statement> checkpoint) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(LAST_SEAL)) {
            if (row.next()) {
                return new Link(row.getLong(1), row.getBytes(2));
            }
        }
        return checkpoint.map(kept -> new Link(kept.number(), kept.hash())).orElse(new Link(0, AuditHash.BEGINNING));
    }

    private static Link seal(Connection connection, Link end, List<AuditEntry> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return end;
        }
        List<Link> links = new ArrayList<>();
        Link last = end;
        for (AuditEntry entry : waiting) {
            last = new Link(last.number() + 1, AuditHash.of(last.hash(), entry));
            links.add(last);
        }
        try (var insert = connection.prepareStatement(SEAL)) {
            Object[] positions = waiting.stream().map(AuditEntry::position).toArray();
            insert.setArray(1, connection.createArrayOf("bigint", positions));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", links.stream().map(Link::number).toArray()));
            insert.setArray(3, connection.createArrayOf("bigint", positions));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", links.stream().map(Link::hash).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
        return last;
    }

    private static Optional<Statement> lastCheckpoint(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(LAST_CHECKPOINT)) {
            return row.next()
                    ? Optional.of(Signed.from(Statement.Kind.CHECKPOINT, row, 1).statement())
                    : Optional.empty();
        }
    }

    private void signWhenDue(Connection connection, Link end, Optional<Statement> last) throws SQLException {
        Instant now = clock.instant();
        boolean grown = end.number() > last.map(Statement::number).orElse(0L);
        boolean due = last.isEmpty()
                || !last.get().signedAt().plus(config.signEvery()).isAfter(now);
        if (!grown || !due) {
            return;
        }
        try (var insert = connection.prepareStatement(SIGN)) {
            key.sign(new Statement(Statement.Kind.CHECKPOINT, end.number(), end.hash(), now))
                    .set(insert);
            insert.executeUpdate();
        }
    }
}
