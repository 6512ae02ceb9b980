package org.restride.analytics.rebuild;

import java.time.Instant;
import java.util.UUID;

/**
 * A rebuild as it is stored.
 *
 * @param finishedAt null while it is under way
 * @param patientsTotal null until they were counted
 * @param patientsMarked who was marked as due for it
 * @param nextPatient the first, in the order of the database, who was not; null when all were
 * @param patientsPostponed who could not be evaluated; null until it is done
 */
record Rebuild(
        UUID id,
        RebuildSource source,
        RebuildState state,
        Instant requestedAt,
        Instant finishedAt,
        Long patientsTotal,
        long patientsMarked,
        UUID nextPatient,
        Long patientsPostponed) {}
