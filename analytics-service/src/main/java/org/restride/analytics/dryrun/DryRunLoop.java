package org.restride.analytics.dryrun;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restride.analytics.evaluation.EvaluationConfig;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.kit.loop.WokenLoop;
import org.restride.kit.problem.Contention;
import org.restride.kit.problem.DatabaseOutage;

/** Works at the dry runs under way, one at a time, a batch and a rest; what another instance left behind is gone on with. */
@ApplicationScoped
class DryRunLoop {

    private static final Logger LOG = Logger.getLogger(DryRunLoop.class);

    private final DryRuns runs;
    private final DryRunSteps steps;
    private final DryRunConfig config;
    private final EvaluationConfig evaluation;
    private final Clock clock;
    private final WokenLoop loop;

    DryRunLoop(DryRuns runs, DryRunSteps steps, DryRunConfig config, EvaluationConfig evaluation, Clock clock) {
        this.loop = new WokenLoop("dry-run", config.lookEvery(), Duration.ofSeconds(2), this::work);
        this.runs = runs;
        this.steps = steps;
        this.config = config;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (evaluation.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** Tells that a dry run was asked for. */
    void wake() {
        loop.wake();
    }

    private boolean work() throws InterruptedException {
        Optional<DryRun> run = runs.claim(clock.instant());
        if (run.isEmpty()) {
            return false;
        }
        goOn(run.get().id());
        Thread.sleep(config.pause().toMillis());
        return true;
    }

    private void goOn(UUID id) {
        try {
            compareOrFindTheFault(id);
        } catch (UnusableProtocol e) {
            LOG.warnf("Dry run %s failed: the draft cannot be judged by any more: %s", id, e.getMessage());
            runs.fail(id, clock.instant());
        } catch (RuntimeException e) {
            rethrowIfItPasses(e);
            LOG.errorf(e, "Dry run %s failed", id);
            runs.fail(id, clock.instant());
        }
    }

    private void compareOrFindTheFault(UUID id) throws UnusableProtocol {
        try {
            steps.compare(id, config.batchSize());
        } catch (RuntimeException e) {
            rethrowIfItPasses(e);
            compareOneByOne(id);
        }
    }

    /** Finds the patient who cannot be judged, so that the others are. */
    private void compareOneByOne(UUID id) throws UnusableProtocol {
        for (int i = 0; i < config.batchSize(); i++) {
            try {
                steps.compare(id, 1);
            } catch (RuntimeException e) {
                rethrowIfItPasses(e);
                steps.passOver(id)
                        .ifPresent(patientId -> LOG.warnf(
                                "Patient %s cannot be judged in dry run %s: %s",
                                patientId, id, e.getClass().getName()));
            }
        }
    }

    private static void rethrowIfItPasses(RuntimeException e) {
        if (DatabaseOutage.isBehind(e) || Contention.isBehind(e)) {
            throw e;
        }
    }
}
