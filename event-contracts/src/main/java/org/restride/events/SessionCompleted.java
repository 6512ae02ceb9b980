package org.restride.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A session as it stands after this revision: what was prescribed and what was performed, and how it hurt.
 *
 * @param voided true when the session was taken back; it then counts for nothing, and its content is kept
 * @param occurredAt when the first exercise began, by the device's clock, with its offset
 * @param zone IANA zone the patient was in
 * @param localDay the patient's day this counts for, see {@link PatientDay}
 * @param recordedAt when it was entered on the device
 * @param deviceClockWrong true when the device's clock was found wrong, so that what it says of times is doubtful; null
 *     when nothing speaks against it
 * @param receivedAt when session-service accepted this revision
 * @param plan the plan revision in force on that day; null when there was none
 * @param exercises prescribed ones first, also those not attempted, then extras
 * @param effort0To10 rate of perceived exertion (CR-10); null when not given
 * @param pain null when not asked
 * @param note in the patient's words; null without
 */
public record SessionCompleted(
        UUID patientId,
        UUID sessionId,
        int revision,
        boolean voided,
        OffsetDateTime occurredAt,
        ZoneId zone,
        LocalDate localDay,
        Instant recordedAt,
        Instant receivedAt,
        Boolean deviceClockWrong,
        PlanReference plan,
        List<ExerciseRecord> exercises,
        Integer effort0To10,
        SessionPain pain,
        String note)
        implements PatientEvent {

    public SessionCompleted {
        Rules.required(patientId, "patientId");
        Rules.required(sessionId, "sessionId");
        Rules.atLeast(1, revision, "revision");
        Rules.required(occurredAt, "occurredAt");
        Rules.required(zone, "zone");
        Rules.required(localDay, "localDay");
        Rules.required(recordedAt, "recordedAt");
        Rules.required(receivedAt, "receivedAt");
        exercises = Rules.list(exercises, "exercises");
        Rules.scaleOrNull(effort0To10, "effort0To10");
    }

    public record PlanReference(UUID planId, int revision) {
        public PlanReference {
            Rules.required(planId, "planId");
            Rules.atLeast(1, revision, "revision");
        }
    }

    /**
     * @param prescribed null for an exercise done beyond the plan
     * @param performed one entry per set and side; empty when not attempted
     * @param variant null when done as prescribed; an easier form the catalogue allows counts like the exercise itself
     */
    public record ExerciseRecord(
            String exerciseCode, PrescribedDose prescribed, List<PerformedSet> performed, Variant variant) {
        public ExerciseRecord {
            Rules.required(exerciseCode, "exerciseCode");
            performed = Rules.list(performed, "performed");
        }
    }

    /**
     * @param side null when both sides worked together or took turns within the set
     * @param reps null when not counted
     * @param loadKilograms weight moved beside the body's own; null without
     * @param band resistance of the band as the patient names it, as in "red"; null without
     * @param effort0To10 rate of perceived exertion (CR-10); null when not given
     * @param pain worst in this set; null when not asked
     * @param note in the patient's words; null without
     */
    public record PerformedSet(
            Side side,
            Integer reps,
            Integer holdSeconds,
            Integer durationSeconds,
            BigDecimal loadKilograms,
            String band,
            Integer effort0To10,
            PainScores pain,
            String note) {
        public PerformedSet {
            Rules.notNegativeOrNull(reps, "reps");
            Rules.notNegativeOrNull(holdSeconds, "holdSeconds");
            Rules.notNegativeOrNull(durationSeconds, "durationSeconds");
            Rules.notNegativeOrNull(loadKilograms, "loadKilograms");
            Rules.scaleOrNull(effort0To10, "effort0To10");
        }

        /** A set of which no more is known than how much was done. */
        public static PerformedSet counted(Side side, Integer reps, Integer holdSeconds, Integer durationSeconds) {
            return new PerformedSet(side, reps, holdSeconds, durationSeconds, null, null, null, null, null);
        }
    }

    /** In which form an exercise was done instead of the prescribed one. */
    public enum Variant {
        /** Easier, as its catalogue entry allows. */
        REGRESSION,
        /** Harder, as its catalogue entry allows. */
        PROGRESSION
    }

    public enum Side {
        LEFT,
        RIGHT
    }

    /** Numeric rating scales around the session; each may be null when not asked. */
    public record SessionPain(PainScores before, PainScores worstDuring, PainScores after) {}

    @Override
    public EventType type() {
        return EventType.SESSION_COMPLETED;
    }

    @Override
    public String identity() {
        return sessionId.toString();
    }

    @Override
    public Instant happenedAt() {
        return receivedAt;
    }
}
