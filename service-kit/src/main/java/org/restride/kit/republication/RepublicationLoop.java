package org.restride.kit.republication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.restride.kit.loop.WokenLoop;

/** Works at the republication under way; what a crashed instance left behind, another one or the next start goes on with. */
@ApplicationScoped
class RepublicationLoop {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(2);

    /** The relay empties a full batch in about this time. */
    private static final long RELAY_NEEDS_MILLIS = 50;

    private final Republisher republisher;
    private final WokenLoop loop;

    RepublicationLoop(Republisher republisher) {
        this.loop = new WokenLoop("republication", LOOK_EVERY, LONGEST_BACKOFF, this::work);
        this.republisher = republisher;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** Tells that a republication was asked for. */
    void wake() {
        loop.wake();
    }

    private boolean work() throws InterruptedException {
        return switch (republisher.goOn()) {
            case NOTHING_TO_DO -> false;
            case WENT_ON -> true;
            case WAITS_FOR_RELAY -> {
                Thread.sleep(RELAY_NEEDS_MILLIS);
                yield true;
            }
        };
    }
}
