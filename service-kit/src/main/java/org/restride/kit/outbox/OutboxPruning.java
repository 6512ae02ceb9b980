package org.restride.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes events that were published long ago. */
@ApplicationScoped
class OutboxPruning {

    private static final Logger LOG = Logger.getLogger(OutboxPruning.class);

    private final AgroalDataSource dataSource;
    private final OutboxConfig config;
    private final Clock clock;

    OutboxPruning(AgroalDataSource dataSource, OutboxConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void prune() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            int pruned = new OutboxTable(connection, clock).prune(config.keepPublished());
            if (pruned > 0) {
                LOG.infof("Deleted %d events published more than %s ago", pruned, config.keepPublished());
            }
        }
    }
}
