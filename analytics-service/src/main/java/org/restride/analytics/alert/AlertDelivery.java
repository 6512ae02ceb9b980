package org.restride.analytics.alert;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Moves notices from the outbox to their receivers, several side by side. A delivery is written down in the transaction
 * that locked it, after the receiver took it: a crash between the two sends it again, and receivers know it by its id.
 */
@ApplicationScoped
class AlertDelivery {

    private static final Logger LOG = Logger.getLogger(AlertDelivery.class);
    private static final String ATTEMPTS = "restride.alert.attempts";

    private final AgroalDataSource dataSource;
    private final AlertConfig config;
    private final Map<Channel, NoticeSender> senders = new EnumMap<>(Channel.class);
    private final Clock clock;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    AlertDelivery(
            AgroalDataSource dataSource,
            AlertConfig config,
            @All List<NoticeSender> senders,
            Clock clock,
            MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.config = config;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.clock = clock;
        this.metrics = metrics;
        for (Channel channel : Channel.values()) { // there from the beginning, so that the first one is seen
            count(channel, true, 0);
            count(channel, false, 0);
        }
    }

    /**
     * Tries what is due.
     *
     * @return true when there was something, so that more may be due
     */
    boolean deliverDue() throws InterruptedException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean some = deliverDue(new DeliveryTable(connection, config));
                connection.commit();
                return some;
            } finally {
                connection.rollback(); // does nothing after the commit
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox of notices cannot be read or written", e);
        }
    }

    private boolean deliverDue(DeliveryTable table) throws InterruptedException {
        List<DueDelivery> due = table.claim(clock.instant());
        due.stream().filter(delivery -> !isToBeSent(delivery)).forEach(table::end);
        List<DueDelivery> sent = due.stream().filter(AlertDelivery::isToBeSent).toList();
        List<Outcome> outcomes = send(sent);
        for (int i = 0; i < sent.size(); i++) {
            table.attempted(sent.get(i), outcomes.get(i), clock.instant());
            tell(sent.get(i), outcomes.get(i));
        }
        return !due.isEmpty();
    }

    private static boolean isToBeSent(DueDelivery delivery) {
        return delivery.needed() && delivery.hasAddress();
    }

    /** Waits for all of them, and for none longer than an attempt may take. */
    private List<Outcome> send(List<DueDelivery> deliveries) throws InterruptedException {
        List<Callable<Outcome>> attempts = deliveries.stream()
                .map(delivery -> (Callable<Outcome>) () -> attempt(delivery))
                .toList();
        List<Future<Outcome>> ended =
                threads.invokeAll(attempts, config.attemptTimeout().toMillis(), TimeUnit.MILLISECONDS);
        return ended.stream().map(AlertDelivery::outcome).toList();
    }

    private Outcome attempt(DueDelivery delivery) throws InterruptedException {
        try {
            return senders.get(delivery.channel()).send(delivery.notice(config.pagesUrl()), delivery.to());
        } catch (IOException e) {
            return Outcome.UNREACHABLE;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %s fails on our side", delivery.deliveryId());
            return Outcome.INTERNAL_ERROR;
        }
    }

    private static Outcome outcome(Future<Outcome> ended) {
        try {
            return ended.get();
        } catch (CancellationException | InterruptedException e) { // none is waited for here
            return Outcome.TIMEOUT;
        } catch (ExecutionException e) {
            return Outcome.INTERNAL_ERROR;
        }
    }

    private void tell(DueDelivery delivery, Outcome outcome) {
        count(delivery.channel(), outcome.delivered(), 1);
        LOG.infof(
                "Alert %s notice %d by %s to clinic %s, attempt %d: %s",
                delivery.alertId(),
                delivery.notice(),
                delivery.channel(),
                delivery.clinicId(),
                delivery.attempts() + 1,
                outcome.code());
    }

    private void count(Channel channel, boolean delivered, int times) {
        metrics.counter(
                        ATTEMPTS,
                        "channel",
                        channel.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        delivered ? "delivered" : "failed")
                .increment(times);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
