package org.restride.analytics.dryrun;

import java.time.LocalDate;
import java.util.UUID;
import org.restride.events.ProtocolReference;

/**
 * A patient for whom the draft says something else, or nothing.
 *
 * @param displayName null while it is not known
 * @param day the decisions are for, as the patient counts days
 * @param protocol in force on that day
 * @param stageCode of the patient on that day
 * @param missingStageCode the stage that the draft does not have: the patient's own, or one of the two weeks before; null
 *     when it has all
 * @param now by the version in force; null when it could not be judged by
 * @param draft by the draft; null when there is nothing to compare
 */
record Difference(
        UUID patientId,
        String displayName,
        LocalDate day,
        ProtocolReference protocol,
        String stageCode,
        Finding finding,
        String missingStageCode,
        Essentials now,
        Essentials draft) {}
