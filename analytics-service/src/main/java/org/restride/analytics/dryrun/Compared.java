package org.restride.analytics.dryrun;

import java.time.LocalDate;
import java.util.UUID;
import org.restride.events.PlanChanged;

/**
 * What the draft says of one patient beside what the version in force says.
 *
 * @param day the decisions are for
 * @param protocolVersion in force
 * @param stageCode of the patient
 * @param missingStage the stage the draft does not have; null when it has all
 * @param now by the version in force; null when it could not be judged by
 * @param draft by the draft; null unless both could be compared
 */
record Compared(
        UUID patientId,
        LocalDate day,
        String protocolVersion,
        String stageCode,
        Finding finding,
        String missingStage,
        Essentials now,
        Essentials draft) {

    static Compared of(UUID patientId, LocalDate day, PlanChanged plan, Essentials now, Essentials draft) {
        Finding finding = now.saysTheSameAs(draft) ? Finding.SAME : Finding.DIFFERENT;
        return new Compared(patientId, day, plan.protocol().version(), plan.stageCode(), finding, null, now, draft);
    }

    static Compared stageMissing(UUID patientId, LocalDate day, PlanChanged plan, String missing, Essentials now) {
        return new Compared(
                patientId, day, plan.protocol().version(), plan.stageCode(), Finding.STAGE_MISSING, missing, now, null);
    }

    static Compared notJudged(UUID patientId, LocalDate day, PlanChanged plan) {
        return new Compared(
                patientId, day, plan.protocol().version(), plan.stageCode(), Finding.NOT_JUDGED, null, null, null);
    }
}
