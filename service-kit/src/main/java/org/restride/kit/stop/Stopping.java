package org.restride.kit.stop;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether this service was told to stop. Requests are still being finished then; one without an end ends by this. */
@ApplicationScoped
public class Stopping {

    private volatile boolean begun;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
