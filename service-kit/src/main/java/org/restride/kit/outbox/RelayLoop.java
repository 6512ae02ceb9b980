package org.restride.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import org.restride.kit.loop.WokenLoop;
import org.restride.kit.topic.TopicSetup;
import org.restride.kit.trace.Traces;

/**
 * Runs the relay: at once when a transaction with events has committed, and every so often for what a crashed instance
 * left behind.
 */
@ApplicationScoped
class RelayLoop {

    private final OutboxRelay relay;
    private final TopicSetup topics;
    private final Map<String, Object> broker;
    private final Traces traces;
    private final WokenLoop loop;
    private EventSender sender;

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
        closeSender();
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
