package org.restride.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Moves pending events to the broker, oldest first. Marks an event as published in the transaction that locked it, after
 * the broker confirmed it: a crash between the two sends it again, and consumers know an event by its id. Several
 * instances share the work; each skips what another has locked.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AgroalDataSource dataSource;
    private final OutboxConfig config;
    private final Clock clock;
    private final Counter relayed;
    private final Counter parked;

    OutboxRelay(AgroalDataSource dataSource, OutboxConfig config, Clock clock, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
        this.relayed = metrics.counter("restride.outbox.relayed");
        this.parked = metrics.counter("restride.outbox.parked");
    }

    /**
     * Sends one batch.
     *
     * @return true when the batch was full, so that more may be pending
     * @throws OutboxFailure if the database failed, or the broker took only part of the batch
     */
    boolean relayPending(EventSender sender) throws InterruptedException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            var outbox = new OutboxTable(connection, clock);
            List<PendingEvent> pending = outbox.claim(config.batchSize());
            EventSender.Outcome outcome = pending.isEmpty() ? new EventSender.Outcome() : sender.send(pending);
            outbox.markPublished(outcome.confirmed);
            outbox.park(outcome.refusedForGood);
            connection.commit();
            count(outcome);
            if (outcome.failure != null) {
                throw new OutboxFailure("The broker did not take all events", outcome.failure);
            }
            return pending.size() == config.batchSize();
        } catch (SQLException e) {
            throw new OutboxFailure("The outbox cannot be read", e);
        }
    }

    private void count(EventSender.Outcome outcome) {
        relayed.increment(outcome.confirmed.size());
        parked.increment(outcome.refusedForGood.size());
        if (!outcome.refusedForGood.isEmpty()) {
            LOG.errorf(
                    "%d events were refused by the broker for good and set aside; see outbox_event.parked_why",
                    outcome.refusedForGood.size());
        }
    }
}
