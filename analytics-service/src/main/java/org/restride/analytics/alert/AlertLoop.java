package org.restride.analytics.alert;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.restride.kit.loop.WokenLoop;

/** Looks at alerts and sends notices: at once when an alert was raised, and every so often for what became due. */
@ApplicationScoped
class AlertLoop {

    private static final Logger LOG = Logger.getLogger(AlertLoop.class);

    private final AlertSteps steps;
    private final AlertDelivery delivery;
    private final AlertConfig config;
    private final WokenLoop loop;

    AlertLoop(AlertSteps steps, AlertDelivery delivery, AlertConfig config) {
        this.steps = steps;
        this.delivery = delivery;
        this.config = config;
        this.loop = new WokenLoop("alerts", config.lookEvery(), Duration.ofSeconds(2), this::work);
    }

    void start(@Observes StartupEvent event) {
        if (config.sends()) {
            loop.start();
        } else {
            LOG.warn("Alerts are not sent by this instance: restride.alert.sends is false");
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Alerts.Raised event) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** What is to be sent comes first, so that no trouble with the next steps holds it up. */
    private boolean work() throws InterruptedException {
        boolean delivered = delivery.deliverDue();
        return steps.takeDue() || delivered;
    }
}
