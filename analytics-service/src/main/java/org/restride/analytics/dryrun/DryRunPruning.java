package org.restride.analytics.dryrun;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes results that were kept long enough. */
@ApplicationScoped
class DryRunPruning {

    private static final Logger LOG = Logger.getLogger(DryRunPruning.class);

    private final DryRuns runs;
    private final DryRunConfig config;
    private final Clock clock;

    DryRunPruning(DryRuns runs, DryRunConfig config, Clock clock) {
        this.runs = runs;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m")
    void prune() {
        int deleted = runs.deleteFinishedBefore(clock.instant().minus(config.keep()));
        if (deleted > 0) {
            LOG.infof("Deleted %d dry runs finished more than %s ago", deleted, config.keep());
        }
    }
}
