package org.restride.events;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One revision of a patient's plan. All revisions are kept: the plan in force on a day is the highest revision whose
 * {@code effectiveFrom} is not after it, so a change never rewrites what was prescribed earlier.
 *
 * @param effectiveFrom first local day on which this revision counts
 * @param startDay first local day of the whole programme
 * @param stageOrder 1 for the first stage of the protocol
 * @param trackedLocations whose daily score is expected
 * @param exercises what is prescribed, one number each out of the protocol's range
 * @param leftOut exercises of the stage's core that are not prescribed, and why
 */
public record PlanChanged(
        UUID patientId,
        UUID planId,
        int revision,
        LocalDate effectiveFrom,
        LocalDate startDay,
        ProtocolReference protocol,
        String stageCode,
        int stageOrder,
        Schedule schedule,
        ZoneId zone,
        List<String> conditions,
        List<PainLocation> trackedLocations,
        List<PlannedExercise> exercises,
        List<LeftOut> leftOut,
        List<Pause> pauses,
        Instant changedAt)
        implements PatientEvent {

    public PlanChanged {
        Rules.required(patientId, "patientId");
        Rules.required(planId, "planId");
        Rules.atLeast(1, revision, "revision");
        Rules.required(effectiveFrom, "effectiveFrom");
        Rules.required(startDay, "startDay");
        Rules.required(protocol, "protocol");
        Rules.required(stageCode, "stageCode");
        Rules.atLeast(1, stageOrder, "stageOrder");
        Rules.required(schedule, "schedule");
        Rules.required(zone, "zone");
        conditions = Rules.list(conditions, "conditions");
        trackedLocations = Rules.list(trackedLocations, "trackedLocations");
        exercises = Rules.list(exercises, "exercises");
        leftOut = Rules.listOrEmpty(leftOut, "leftOut");
        pauses = Rules.list(pauses, "pauses");
        Rules.required(changedAt, "changedAt");
    }

    /**
     * @param sessionsPerWeek days with a session expected in seven
     * @param timesPerDay times a day the exercises are asked for; what adherence expects is days, not times (RULES 8.7 item 18)
     * @param restDays days on which none is expected; they do not lower {@code sessionsPerWeek}
     */
    public record Schedule(int sessionsPerWeek, int timesPerDay, List<DayOfWeek> restDays) {
        public Schedule {
            Rules.atLeast(1, sessionsPerWeek, "sessionsPerWeek");
            Rules.atLeast(1, timesPerDay, "timesPerDay");
            restDays = Rules.list(restDays, "restDays");
        }
    }

    public record PlannedExercise(String exerciseCode, PrescribedDose dose) {
        public PlannedExercise {
            Rules.required(exerciseCode, "exerciseCode");
            Rules.required(dose, "dose");
        }
    }

    /**
     * An exercise of the core that is not prescribed.
     *
     * @param condition of the patient that speaks against it; null for other reasons
     * @param insteadCode the optional exercise that takes its place; null when none does
     */
    public record LeftOut(String exerciseCode, LeftOutReason reason, String condition, String insteadCode) {
        public LeftOut {
            Rules.required(exerciseCode, "exerciseCode");
            Rules.required(reason, "reason");
        }
    }

    public enum LeftOutReason {
        /** A condition of the patient speaks against it. */
        CONDITION,
        /** Others must be mastered first. */
        PREREQUISITE,
        /** Swapped for another one, or left out, by the clinician. */
        CLINICIAN
    }

    /**
     * Days on which nothing is expected.
     *
     * @param to last day of the pause; null while its end is open
     */
    public record Pause(LocalDate from, LocalDate to, PauseReason reason) {
        public Pause {
            Rules.required(from, "from");
            Rules.required(reason, "reason");
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public enum PauseReason {
        ILLNESS,
        HOLIDAY,
        CLINICIAN,
        OTHER
    }

    @Override
    public EventType type() {
        return EventType.PLAN_CHANGED;
    }

    /** Every revision of a plan is a fact of its own; none replaces another. */
    @Override
    public String identity() {
        return planId + "/" + revision;
    }

    @Override
    public Instant happenedAt() {
        return changedAt;
    }
}
