package org.restride.session.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.restride.events.PainLocation;
import org.restride.events.PrescribedDose;
import org.restride.events.ProtocolReference;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.session.symptom.Advice;

/**
 * What one day asks of a patient.
 *
 * @param day of the plan's zone, from 03:00 to 03:00
 * @param plan the revision in force on the day
 * @param clinicalSignOffRequired true while no clinician has approved the protocol; say so wherever the plan is shown
 * @param exercises in the order to do them; empty unless {@code kind} is TRAINING
 * @param advice what to do about open warning symptoms, to be shown before anything else; null without any
 */
record ProgrammeView(
        UUID patientId,
        LocalDate day,
        String zone,
        DayKind kind,
        PlanReference plan,
        ProtocolReference protocol,
        boolean clinicalSignOffRequired,
        String stageCode,
        String stageName,
        Week week,
        List<Exercise> exercises,
        List<Score> scores,
        SymptomScreen symptomScreen,
        Progression progression,
        Advice advice) {

    /** What a day is for. */
    enum DayKind {
        TRAINING,
        /** A day of rest by the plan. */
        REST,
        /** The plan is paused. */
        PAUSED,
        /** A warning symptom is open: no exercise until a clinician has spoken. */
        STOPPED
    }

    /**
     * The seven days that end with this one.
     *
     * @param daysWithSession of them, days with at least one session
     */
    record Week(int sessionsPerWeek, int daysWithSession) {}

    /**
     * @param language of the texts, as in BCP 47
     * @param restSeconds between sets; null when no source states it
     * @param easier ways in which it may be done instead
     * @param timesDone sessions of the day in which something of it was done
     */
    record Exercise(
            String exerciseCode,
            String language,
            String name,
            PrescribedDose dose,
            Integer restSeconds,
            List<String> instructions,
            List<String> cues,
            List<String> cautions,
            List<String> easier,
            int timesAsked,
            int timesDone,
            Status status) {}

    enum Status {
        OPEN,
        PARTLY,
        DONE
    }

    /**
     * @param locations whose score is asked for
     * @param missing of these, not given yet; null when it is asked for with each session
     * @param until local time by which it is meant to be given; null when it does not matter
     */
    record Score(Question question, List<PainLocation> locations, List<PainLocation> missing, LocalTime until) {}

    /** Which score is asked for. */
    enum Question {
        BEFORE_SESSION,
        WORST_DURING_SESSION,
        AFTER_SESSION,
        NEXT_MORNING,
        DAILY_AVERAGE,
        WEEKLY_RECALL,
        FLARE
    }

    /**
     * @param due whether every question is to be answered today
     * @param lastAnsweredOn day on which every question was answered; null when long ago or never
     */
    record SymptomScreen(boolean due, LocalDate lastAnsweredOn) {}

    /**
     * @param lockedBy null while nothing speaks against the next stage but its criteria
     * @param text in the patient's words; null unless locked
     */
    record Progression(boolean locked, Lock lockedBy, String language, String text) {}

    /** Why the next stage is out of reach whatever the figures say. */
    enum Lock {
        WARNING_SYMPTOM,
        SCREEN_OVERDUE,
        PAUSE
    }
}
