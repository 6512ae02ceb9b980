package org.restride.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.restride.events.DistalLocation;
import org.restride.events.PainContext;
import org.restride.events.PainLocation;
import org.restride.events.PainScored;
import org.restride.events.PainScores;
import org.restride.events.PatientChanged;
import org.restride.events.PatientChanged.CareTeamMember;
import org.restride.events.PatientChanged.TemporaryAccess;
import org.restride.events.PatientDay;
import org.restride.events.PatientErased;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PauseReason;
import org.restride.events.PlanChanged.PlannedExercise;
import org.restride.events.PlanChanged.Schedule;
import org.restride.events.PrescribedDose;
import org.restride.events.ProtocolReference;
import org.restride.events.RepsCount;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.SessionCompleted.SessionPain;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported;

/** Events of a patient, valid unless said otherwise, so that a test writes only what matters. */
public final class History {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID CLINIC = UUID.fromString("c11a1c00-0000-4000-8000-000000000001");
    private static final String NOTE = "0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d";
    private static final UUID PLAN = UUID.fromString("7b1e0c56-3c6e-4d09-9a36-5f1a4d1f0a01");
    private static final PrescribedDose TEN_TIMES_TWO = new PrescribedDose(2, 10, RepsCount.TOTAL, null, null, 1);

    private final UUID patientId;

    private History(UUID patientId) {
        this.patientId = patientId;
    }

    public static History of(UUID patientId) {
        return new History(patientId);
    }

    public static History ofSomebody() {
        return new History(UUID.randomUUID());
    }

    public UUID patientId() {
        return patientId;
    }

    /** In the care of {@link Carla}. */
    public PatientChanged patient() {
        return patient(1, null, List.of(Carla.SUBJECT), List.of());
    }

    /** In the care of {@link Carla}, in a clinic other than the usual one. */
    public PatientChanged patientOf(UUID clinicId) {
        return patientOf(clinicId, "Ada Example", List.of(Carla.SUBJECT));
    }

    /** @param careTeam subjects */
    public PatientChanged patientOf(UUID clinicId, String displayName, List<String> careTeam) {
        return new PatientChanged(
                patientId,
                1,
                displayName,
                BERLIN,
                clinicId,
                careTeam.stream()
                        .map(subject -> new CareTeamMember(subject, "Dr " + subject))
                        .toList(),
                null,
                List.of(),
                Instant.parse("2026-01-01T08:00:00Z"));
    }

    /**
     * @param linkedSubject null when nobody has claimed to be the patient
     * @param careTeam subjects
     */
    public PatientChanged patient(
            int revision, String linkedSubject, List<String> careTeam, List<TemporaryAccess> temporaryAccess) {
        return new PatientChanged(
                patientId,
                revision,
                "Ada Example",
                BERLIN,
                CLINIC,
                careTeam.stream()
                        .map(subject -> new CareTeamMember(subject, "Dr " + subject))
                        .toList(),
                linkedSubject,
                temporaryAccess,
                Instant.parse("2026-01-01T08:00:00Z").plusSeconds(revision));
    }

    public PatientErased erased() {
        return new PatientErased(patientId, Instant.parse("2026-11-10T09:00:00Z"));
    }

    public PlanChanged plan(int revision, String from, String stage, int sessionsPerWeek, Pause... pauses) {
        return plan("0.1.0", revision, from, stage, sessionsPerWeek, pauses);
    }

    /** @param version of the protocol sciatica-home */
    public PlanChanged plan(
            String version, int revision, String from, String stage, int sessionsPerWeek, Pause... pauses) {
        return new PlanChanged(
                patientId,
                PLAN,
                revision,
                LocalDate.parse(from),
                LocalDate.parse("2026-01-01"),
                new ProtocolReference("sciatica-home", version),
                stage,
                Integer.parseInt(stage.substring(1)),
                new Schedule(sessionsPerWeek, 1, List.of()),
                BERLIN,
                List.of(),
                List.of(PainLocation.values()),
                List.of(new PlannedExercise("BRIDGE", TEN_TIMES_TWO)),
                List.of(),
                List.of(pauses),
                Instant.parse("2026-01-01T08:00:00Z"));
    }

    public static Pause pause(String from, String to) {
        return new Pause(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), PauseReason.HOLIDAY);
    }

    /** @param reps done of the twenty prescribed */
    public SessionCompleted session(String day, int reps) {
        return session(UUID.randomUUID(), 1, false, day, reps, null);
    }

    public SessionCompleted session(UUID id, int revision, boolean voided, String day, int reps, PainScores before) {
        OffsetDateTime occurredAt = at(day, LocalTime.of(18, 30));
        return new SessionCompleted(
                patientId,
                id,
                revision,
                voided,
                occurredAt,
                BERLIN,
                PatientDay.of(occurredAt.toInstant(), BERLIN),
                occurredAt.toInstant().plusSeconds(1800),
                occurredAt.toInstant().plusSeconds(1860),
                null,
                new PlanReference(PLAN, 1),
                List.of(new ExerciseRecord(
                        "BRIDGE", TEN_TIMES_TWO, List.of(PerformedSet.counted(null, reps, null, null)), null)),
                4,
                before == null ? null : new SessionPain(before, null, null),
                null);
    }

    /** The same, received at another time. */
    public static SessionCompleted received(SessionCompleted session, Instant at) {
        return new SessionCompleted(
                session.patientId(),
                session.sessionId(),
                session.revision(),
                session.voided(),
                session.occurredAt(),
                session.zone(),
                session.localDay(),
                session.recordedAt(),
                at,
                session.deviceClockWrong(),
                session.plan(),
                session.exercises(),
                session.effort0To10(),
                session.pain(),
                session.note());
    }

    /** The same, made at another time. */
    public static PlanChanged changed(PlanChanged plan, Instant at) {
        return new PlanChanged(
                plan.patientId(),
                plan.planId(),
                plan.revision(),
                plan.effectiveFrom(),
                plan.startDay(),
                plan.protocol(),
                plan.stageCode(),
                plan.stageOrder(),
                plan.schedule(),
                plan.zone(),
                plan.conditions(),
                plan.trackedLocations(),
                plan.exercises(),
                plan.leftOut(),
                plan.pauses(),
                at);
    }

    public PainScored score(String day, Integer leg, Integer back) {
        return score(UUID.randomUUID(), 1, false, day, PainContext.DAILY_AVERAGE, leg, back, 60);
    }

    public PainScored score(
            UUID id,
            int revision,
            boolean voided,
            String day,
            PainContext context,
            Integer leg,
            Integer back,
            long enteredAfterSeconds) {
        OffsetDateTime occurredAt = at(day, LocalTime.of(21, 0));
        return new PainScored(
                patientId,
                id,
                revision,
                voided,
                occurredAt,
                BERLIN,
                PatientDay.of(occurredAt.toInstant(), BERLIN),
                occurredAt.toInstant().plusSeconds(enteredAfterSeconds),
                occurredAt.toInstant().plusSeconds(enteredAfterSeconds + 60),
                null,
                context,
                leg,
                back,
                null,
                null);
    }

    /** One that came later than its device's wrong clock says it was entered. */
    public PainScored scoreByWrongClock(String day, Integer leg, DistalLocation mostDistal, Duration until) {
        PainScored score = score(day, leg, null);
        return new PainScored(
                patientId,
                score.painScoreId(),
                1,
                false,
                score.occurredAt(),
                BERLIN,
                score.localDay(),
                score.recordedAt(),
                score.recordedAt().plus(until),
                true,
                score.context(),
                leg,
                null,
                mostDistal,
                null);
    }

    /** Same as {@link #session} with a score before it, entered by a wrong clock. */
    public SessionCompleted sessionByWrongClock(String day, PainScores before, Duration until) {
        SessionCompleted session = session(UUID.randomUUID(), 1, false, day, 20, before);
        return new SessionCompleted(
                patientId,
                session.sessionId(),
                1,
                false,
                session.occurredAt(),
                BERLIN,
                session.localDay(),
                session.recordedAt(),
                session.recordedAt().plus(until),
                true,
                session.plan(),
                session.exercises(),
                session.effort0To10(),
                session.pain(),
                null);
    }

    /** One question answered with yes; the flag it raised is open. */
    public SymptomReported symptomReport(UUID id, int revision, boolean voided, String day) {
        OffsetDateTime occurredAt = at(day, LocalTime.of(20, 0));
        return new SymptomReported(
                patientId,
                id,
                revision,
                voided,
                occurredAt,
                BERLIN,
                LocalDate.parse(day),
                occurredAt.toInstant().plusSeconds(60),
                occurredAt.toInstant().plusSeconds(120),
                null,
                false,
                List.of(new SymptomReported.Answer("FEVER", true)),
                List.of(new SymptomReported.Flag("FEVER", SymptomReported.Tier.URGENT, LocalDate.parse(day), null)));
    }

    /** Screens that raised these flags. */
    public SymptomReported symptomReport(UUID id, int revision, SymptomReported.Flag... flags) {
        OffsetDateTime occurredAt = at("2026-03-10", LocalTime.of(20, 0));
        return new SymptomReported(
                patientId,
                id,
                revision,
                false,
                occurredAt,
                BERLIN,
                LocalDate.parse("2026-03-10"),
                occurredAt.toInstant().plusSeconds(60),
                occurredAt.toInstant().plusSeconds(120),
                null,
                false,
                List.of(),
                List.of(flags));
    }

    public static SymptomReported.Flag openFlag(String symptomCode, SymptomReported.Tier tier, LocalDate raisedOn) {
        return new SymptomReported.Flag(symptomCode, tier, raisedOn, null);
    }

    public static SymptomReported.Flag cleared(SymptomReported.Flag flag) {
        return new SymptomReported.Flag(
                flag.symptomCode(),
                flag.tier(),
                flag.raisedOn(),
                new SymptomReported.Clearance(
                        Instant.parse("2026-03-11T09:00:00Z"), Carla.SUBJECT, UUID.fromString(NOTE)));
    }

    /** Everything stays as it is. */
    public StageDecided decision(UUID id, String day) {
        return new StageDecided(
                patientId,
                id,
                null,
                StageDecided.Outcome.WITHOUT_RECOMMENDATION,
                StageDecided.Reason.CLINICAL_JUDGEMENT,
                "S1",
                "S1",
                new PlanReference(PLAN, 1),
                false,
                null,
                Carla.SUBJECT,
                at(day, LocalTime.NOON).toInstant());
    }

    private static OffsetDateTime at(String day, LocalTime time) {
        return LocalDate.parse(day).atTime(time).atZone(BERLIN).toOffsetDateTime();
    }
}
