package org.restride.kit.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.restride.kit.loop.WokenLoop;

/** Runs the sealer every few seconds. */
@ApplicationScoped
class AuditLoop {

    private final WokenLoop loop;

    AuditLoop(AuditSealer sealer, AuditConfig config) {
        this.loop = new WokenLoop("audit sealer", config.sealEvery(), Duration.ofSeconds(10), sealer::sealWaiting);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }
}
