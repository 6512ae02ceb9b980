package org.restride.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Deletes entries past their time, up to a checkpoint that is kept, so that what is left still hangs on a signature. The
 * deletion is signed too: nobody else's can pass for it.
 */
@ApplicationScoped
class AuditPruning {

    private static final Logger LOG = Logger.getLogger(AuditPruning.class);
    /** All entries before it were written before it was signed. */
    private static final String LAST_PAST =
            "select " + Signed.COLUMNS + " from audit_checkpoint where signed_at < ? order by number desc limit 1";

    private static final String PERMIT = "set local restride.audit_pruning = 'on'";
    private static final String ENTRIES =
            "delete from audit_entry where position in (select position from audit_seal where number <= ?)";
    private static final String SEALS = "delete from audit_seal where number <= ?";
    private static final String CHECKPOINTS = "delete from audit_checkpoint where number < ?";
    private static final String SIGN = "insert into audit_pruning (" + Signed.COLUMNS + ") values (?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final AuditConfig config;
    private final AuditKey key;
    private final Clock clock;

    AuditPruning(AgroalDataSource dataSource, AuditConfig config, AuditKey key, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.key = key;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "5m")
    void prune() throws SQLException {
        int entries = OwnTransaction.of(dataSource, this::prune);
        if (entries > 0) {
            LOG.infof("Deleted %d audit entries older than %s", entries, config.keep());
        }
    }

    private int prune(Connection connection) throws SQLException {
        Optional<Signed> last = lastPast(connection);
        if (last.isEmpty()) {
            return 0;
        }
        long number = last.get().statement().number();
        try (var permit = connection.createStatement()) {
            permit.execute(PERMIT);
        }
        int entries = delete(connection, ENTRIES, number);
        if (delete(connection, SEALS, number) > 0) {
            sign(connection, last.get().statement());
        }
        delete(connection, CHECKPOINTS, number);
        return entries;
    }

    private Optional<Signed> lastPast(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(LAST_PAST)) {
            select.setObject(1, clock.instant().minus(config.keep()).atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(Signed.from(Statement.Kind.CHECKPOINT, row, 1)) : Optional.empty();
            }
        }
    }

    private void sign(Connection connection, Statement last) throws SQLException {
        try (var insert = connection.prepareStatement(SIGN)) {
            key.sign(new Statement(Statement.Kind.PRUNING, last.number(), last.hash(), clock.instant()))
                    .set(insert);
            insert.executeUpdate();
        }
    }

    private static int delete(Connection connection, String statement, long number) throws SQLException {
        try (var delete = connection.prepareStatement(statement)) {
            delete.setLong(1, number);
            return delete.executeUpdate();
        }
    }
}
