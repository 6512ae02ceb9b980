package org.restride.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.restride.kit.loop.WokenLoop;
import org.restride.kit.topic.TopicSetup;
import org.restride.kit.trace.Traces;

/**
 * Runs the relay: at once when a transaction with events has committed, and every so often for what a crashed instance
 * left behind.
 */
@ApplicationScoped
class RelayLoop {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final OutboxRelay relay;
    private final TopicSetup topics;
    private final Map<String, Object> broker;
    private final Traces traces;
    private final WokenLoop loop;
    private volatile EventSender sender;

    RelayLoop(
            OutboxRelay relay,
            OutboxConfig config,
            TopicSetup topics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Traces traces) {
        this.relay = relay;
        this.topics = topics;
        this.broker = broker;
        this.traces = traces;
        this.loop = new WokenLoop("outbox-relay", config.lookEvery(), config.longestBackoff(), this::relayPending);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended event) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        relayRest();
        closeSender();
    }

    /**
     * What the last requests announced. Whatever stays goes out with another instance or the next start, so a broker that
     * is away is not waited for.
     */
    private void relayRest() {
        long deadline = System.nanoTime() + LONGEST_REST.toNanos();
        try {
            boolean more = sender != null;
            while (more && System.nanoTime() < deadline) {
                more = relayPending();
            }
        } catch (OutboxFailure e) {
            LOG.infof("Events stay for the next start: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean relayPending() throws InterruptedException {
        if (sender == null) {
            topics.ensure();
            sender = new EventSender(broker, traces);
        }
        try {
            return relay.relayPending(sender);
        } catch (OutboxFailure e) {
            closeSender();
            throw e;
        }
    }

    private void closeSender() {
        if (sender != null) {
            sender.close();
            sender = null;
        }
    }
}
