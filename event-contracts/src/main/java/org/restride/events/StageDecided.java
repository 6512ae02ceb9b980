package org.restride.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A clinician's decision about a patient's stage, once and for ever; also when everything stays as it is.
 *
 * @param recommendationId what was decided upon; null for a decision without recommendation
 * @param reason null only where a recommendation was accepted
 * @param fromStageCode before the decision
 * @param toStageCode after it; the same when the stage stays
 * @param plan the revision that counts after the decision; a new one if it changed anything
 * @param noteId of the clinician's note, which stays with session-service; null without
 * @param decidedBy subject of the clinician
 */
public record StageDecided(
        UUID patientId,
        UUID decisionId,
        UUID recommendationId,
        Outcome outcome,
        Reason reason,
        String fromStageCode,
        String toStageCode,
        SessionCompleted.PlanReference plan,
        boolean planChanged,
        UUID noteId,
        String decidedBy,
        Instant decidedAt)
        implements PatientEvent {

    public StageDecided {
        Rules.required(patientId, "patientId");
        Rules.required(decisionId, "decisionId");
        Rules.required(outcome, "outcome");
        Rules.required(fromStageCode, "fromStageCode");
        Rules.required(toStageCode, "toStageCode");
        Rules.required(plan, "plan");
        Rules.required(decidedBy, "decidedBy");
        Rules.required(decidedAt, "decidedAt");
    }

    public enum Outcome {
        /** Done as recommended. */
        ACCEPTED,
        /** In the direction recommended, otherwise than recommended. */
        MODIFIED,
        /** Not what was recommended. */
        OVERRIDDEN,
        WITHOUT_RECOMMENDATION
    }

    /** Why a clinician decides otherwise, or unasked. */
    public enum Reason {
        EXAMINATION_FINDING,
        SAFETY_CONCERN,
        PATIENT_PREFERENCE,
        LIFE_CIRCUMSTANCES,
        DATA_NOT_REPRESENTATIVE,
        EXERCISE_TECHNIQUE,
        CLINICAL_JUDGEMENT,
        OTHER
    }

    @Override
    public EventType type() {
        return EventType.STAGE_DECIDED;
    }

    @Override
    public String identity() {
        return decisionId.toString();
    }

    /** A decision never changes; another one follows it. */
    @Override
    public int revision() {
        return 1;
    }

    @Override
    public Instant happenedAt() {
        return decidedAt;
    }
}
