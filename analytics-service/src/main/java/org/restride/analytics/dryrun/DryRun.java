package org.restride.analytics.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A dry run as it is stored.
 *
 * @param startedBy subject of the caller
 * @param draft in the form of the event {@code protocol.published}
 * @param patientsOn code of the published protocol whose patients are meant
 * @param asOf null for the patient's today when it was asked for
 * @param clinicIds whose patients are meant; null for those of all clinics
 * @param finishedAt null while it is under way
 * @param patientsTotal who may be on the protocol; null until they were counted
 * @param patientsDone of these
 * @param nextPatient the first, in the order of the database, who was not looked at
 */
record DryRun(
        UUID id,
        String startedBy,
        DryRunState state,
        String draft,
        String patientsOn,
        LocalDate asOf,
        UUID[] clinicIds,
        Instant requestedAt,
        Instant finishedAt,
        Long patientsTotal,
        long patientsDone,
        UUID nextPatient) {}
