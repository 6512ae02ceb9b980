package org.restride.analytics.evaluation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.restride.kit.loop.WokenLoop;

/** Runs the evaluator: at once when new facts came in, and every so often for what a crashed instance left behind. */
@ApplicationScoped
public class EvaluationLoop {

    private final WokenLoop loop;

    EvaluationLoop(Evaluator evaluator, EvaluationConfig config) {
        this.loop = new WokenLoop("evaluation", config.lookEvery(), Duration.ofSeconds(2), evaluator::evaluateDue);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    /** Tells that patients were marked due and the transaction has committed. */
    public void wake() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }
}
