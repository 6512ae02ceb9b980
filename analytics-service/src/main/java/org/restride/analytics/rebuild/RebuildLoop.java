package org.restride.analytics.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.restride.analytics.evaluation.EvaluationLoop;
import org.restride.kit.loop.WokenLoop;

/**
 * Works at the rebuild under way, on one instance at a time; when that one stops, another one or the next start goes on where
 * it got to. Two at a time, which a long pause can cause, do the same work twice and no harm.
 */
@ApplicationScoped
class RebuildLoop {

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(2);

    private final Rebuilds rebuilds;
    private final TopicReading reading;
    private final Recomputing recomputing;
    private final EvaluationLoop evaluation;
    private final Clock clock;
    private final WokenLoop loop;

    RebuildLoop(
            Rebuilds rebuilds,
            TopicReading reading,
            Recomputing recomputing,
            EvaluationLoop evaluation,
            RebuildConfig config,
            Clock clock) {
        this.loop = new WokenLoop("rebuild", config.lookEvery(), LONGEST_BACKOFF, this::work);
        this.rebuilds = rebuilds;
        this.reading = reading;
        this.recomputing = recomputing;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        reading.close();
    }

    /** Tells that a rebuild was asked for. */
    void wake() {
        loop.wake();
    }

    private boolean work() {
        Optional<Rebuild> rebuild = rebuilds.claim(clock.instant());
        if (rebuild.isEmpty()) {
            reading.close();
            return false;
        }
        if (rebuild.get().state() == RebuildState.READING) {
            read(rebuild.get());
            return true;
        }
        recomputing.goOn(rebuild.get());
        evaluation.wake();
        return false;
    }

    private void read(Rebuild rebuild) {
        try {
            if (!reading.readSome(rebuild.id())) {
                rebuilds.recompute(rebuild.id());
            }
        } catch (RuntimeException e) { // begin again from where it is known to be
            reading.close();
            throw e;
        }
    }
}
