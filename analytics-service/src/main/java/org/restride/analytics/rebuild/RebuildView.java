package org.restride.analytics.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.evaluation.RebuildBacklog;

/**
 * How far a rebuild is.
 *
 * @param finishedAt null while it is under way
 * @param recordsTotal null when it reads no events, and until it is known
 * @param patientsTotal null until they were counted
 * @param patientsPostponed who could not be evaluated and is tried again every five minutes; the log says who
 */
record RebuildView(
        UUID rebuildId,
        RebuildSource source,
        RebuildState state,
        Instant requestedAt,
        Instant finishedAt,
        Long recordsTotal,
        Long recordsRead,
        Long patientsTotal,
        long patientsDone,
        long patientsPostponed) {

    static RebuildView of(Rebuild rebuild, List<PartitionProgress> partitions, RebuildBacklog backlog) {
        long postponed = rebuild.patientsPostponed() == null ? backlog.postponed() : rebuild.patientsPostponed();
        long waiting = rebuild.finishedAt() == null ? backlog.waiting() : 0;
        return new RebuildView(
                rebuild.id(),
                rebuild.source(),
                rebuild.state(),
                rebuild.requestedAt(),
                rebuild.finishedAt(),
                partitions.isEmpty()
                        ? null
                        : partitions.stream()
                                .mapToLong(each -> each.end() - each.first())
                                .sum(),
                partitions.isEmpty()
                        ? null
                        : partitions.stream()
                                .mapToLong(each -> each.next() - each.first())
                                .sum(),
                rebuild.patientsTotal(),
                rebuild.patientsMarked() - waiting - postponed,
                postponed);
    }
}
