package org.restride.analytics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.restride.analytics.evaluation.DuePatients;

/** Begins rebuilds and tells how far they are. */
@ApplicationScoped
class RebuildProgress {

    private final Rebuilds rebuilds;
    private final RebuildPartitions partitions;
    private final DuePatients due;
    private final Clock clock;

    RebuildProgress(Rebuilds rebuilds, RebuildPartitions partitions, DuePatients due, Clock clock) {
        this.rebuilds = rebuilds;
        this.partitions = partitions;
        this.due = due;
        this.clock = clock;
    }

    /** @throws RebuildUnderWay if one is */
    @Transactional
    RebuildView begin(RebuildSource source) {
        var id = UUID.randomUUID();
        while (!rebuilds.begin(id, source, clock.instant())) {
            rebuilds.underWay().ifPresent(other -> {
                throw new RebuildUnderWay(other.id());
            });
        }
        return of(id);
    }

    /** @throws RebuildNotFound if there was none */
    @Transactional
    RebuildView of(UUID id) {
        Rebuild rebuild = rebuilds.find(id).orElseThrow(RebuildNotFound::new);
        return RebuildView.of(rebuild, partitions.of(id), due.ofRebuild(id, clock.instant()));
    }
}
