package org.restride.analytics.evaluation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.restride.kit.loop.WokenLoop;
import org.restride.kit.problem.DatabaseOutage;

/** Runs the evaluator: at once when new facts came in, and every so often for what a crashed instance left behind. */
@ApplicationScoped
public class EvaluationLoop {

    private static final Logger LOG = Logger.getLogger(EvaluationLoop.class);

    private final Evaluator evaluator;
    private final EvaluationHold hold;
    private final EvaluationConfig config;
    private final WokenLoop loop;

    EvaluationLoop(Evaluator evaluator, EvaluationHold hold, EvaluationConfig config) {
        this.loop = new WokenLoop("evaluation", config.lookEvery(), Duration.ofSeconds(2), this::evaluateDue);
        this.evaluator = evaluator;
        this.hold = hold;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            loop.start();
        }
    }

    /** Tells that patients were marked due and the transaction has committed. */
    public void wake() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private boolean evaluateDue() {
        if (hold.isOn()) {
            return false;
        }
        try {
            return evaluator.evaluateDue(config.batchSize());
        } catch (EvaluationFailed e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            return evaluateOneByOne();
        }
    }

    /** Finds the patient who cannot be evaluated, so that nobody else waits for a mistake of ours. */
    private boolean evaluateOneByOne() {
        boolean more = true;
        for (int i = 0; i < config.batchSize() && more; i++) {
            try {
                more = evaluator.evaluateDue(1);
            } catch (EvaluationFailed e) {
                if (DatabaseOutage.isBehind(e)) {
                    throw e;
                }
                evaluator.postpone(e.patientIds());
                LOG.errorf(
                        "Patients %s cannot be evaluated: %s",
                        e.patientIds(), e.getCause().getClass().getName());
            }
        }
        return more;
    }
}
