package org.restride.analytics.clinician;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import org.restride.events.DistalLocation;
import org.restride.events.PainContext;
import org.restride.events.PainLocation;
import org.restride.events.PainScored;
import org.restride.events.PainScores;
import org.restride.events.PatientChanged;
import org.restride.events.PatientChanged.CareTeamMember;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
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
import org.restride.events.SessionCompleted.Side;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported;

/** A patient's course that ends today, as it could have been: days by their distance to today, scores with some noise. */
public final class Course {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static final UUID CLINIC = UUID.fromString("c11a1c00-0000-4000-8000-000000000001");
    private static final PrescribedDose BRIDGES = new PrescribedDose(3, 10, RepsCount.TOTAL, null, null, 1);
    private static final PrescribedDose EACH_LEG = new PrescribedDose(2, 8, RepsCount.PER_SIDE, null, null, 1);

    private final UUID patientId = UUID.randomUUID();
    private final UUID planId = UUID.randomUUID();
    private final LocalDate today = PatientDay.of(Instant.now(), BERLIN);
    private final Random random = new Random(7);
    private final List<PatientEvent> events = new ArrayList<>();
    private final LocalDate begin;
    private int planRevision;

    private Course(String name, String careTeam, int daysAgo) {
        begin = today.minusDays(daysAgo);
        events.add(new PatientChanged(
                patientId,
                1,
                name,
                BERLIN,
                CLINIC,
                List.of(new CareTeamMember(careTeam, "Dr Demo")),
                null,
                List.of(),
                at(begin, 8).toInstant()));
    }

    static Course of(String name, String careTeam, int daysAgo) {
        return new Course(name, careTeam, daysAgo);
    }

    /** The last day of it, where the patient lives. */
    public LocalDate today() {
        return today;
    }

    public UUID patientId() {
        return patientId;
    }

    List<PatientEvent> events() {
        return events;
    }

    /** From that day on. */
    Course stage(int order, int daysAgo, int sessionsPerWeek, Pause... pauses) {
        planRevision++;
        events.add(new PlanChanged(
                patientId,
                planId,
                planRevision,
                today.minusDays(daysAgo),
                begin,
                new ProtocolReference("sciatica-home", "0.2.0"),
                "S" + order,
                order,
                new Schedule(sessionsPerWeek, 1, List.of()),
                BERLIN,
                List.of(),
                List.of(PainLocation.values()),
                List.of(new PlannedExercise("BRIDGE", BRIDGES), new PlannedExercise("BIRD_DOG", EACH_LEG)),
                List.of(),
                List.of(pauses),
                at(today.minusDays(daysAgo), 9).toInstant()));
        return this;
    }

    Pause pause(int fromDaysAgo, int toDaysAgo) {
        return new Pause(today.minusDays(fromDaysAgo), today.minusDays(toDaysAgo), PauseReason.HOLIDAY);
    }

    Course decided(int daysAgo, int fromStage, int toStage) {
        events.add(new StageDecided(
                patientId,
                UUID.randomUUID(),
                null,
                StageDecided.Outcome.WITHOUT_RECOMMENDATION,
                StageDecided.Reason.EXAMINATION_FINDING,
                "S" + fromStage,
                "S" + toStage,
                new PlanReference(planId, planRevision),
                fromStage != toStage,
                null,
                "carla",
                at(today.minusDays(daysAgo), 11).toInstant()));
        return this;
    }

    /**
     * Daily scores, of most days.
     *
     * @param leg level by the distance to today; the back hurts a little less
     * @param share of days that have a score
     */
    Course pain(int fromDaysAgo, int toDaysAgo, double share, IntToDoubleFunction leg) {
        for (int ago = fromDaysAgo; ago >= toDaysAgo; ago--) {
            if (random.nextDouble() < share) {
                double level = leg.applyAsDouble(ago);
                OffsetDateTime at = at(today.minusDays(ago), ago == 0 ? 4 : 21);
                events.add(new PainScored(
                        patientId,
                        UUID.randomUUID(),
                        1,
                        false,
                        at,
                        BERLIN,
                        today.minusDays(ago),
                        at.toInstant(),
                        at.toInstant(),
                        null,
                        PainContext.DAILY_AVERAGE,
                        score(level),
                        score(level * 0.6 + 0.5),
                        DistalLocation.values()[Math.min(5, (int) Math.round(1 + level / 2))],
                        level > 6.5 ? Boolean.TRUE : null));
            }
        }
        return this;
    }

    private int score(double level) {
        return (int) Math.max(0, Math.min(10, Math.round(level + random.nextGaussian() * 0.7)));
    }

    /**
     * Sessions, of so many days in seven.
     *
     * @param leg pain around them, by the distance to today
     */
    Course sessions(int fromDaysAgo, int toDaysAgo, double perWeek, IntToDoubleFunction leg) {
        for (int ago = fromDaysAgo; ago >= toDaysAgo; ago--) {
            if (random.nextDouble() < perWeek / 7) {
                events.add(session(ago, leg.applyAsDouble(ago)));
            }
        }
        return this;
    }

    private SessionCompleted session(int ago, double level) {
        LocalDate day = today.minusDays(ago);
        OffsetDateTime at = at(day, ago == 0 ? 4 : 18);
        int before = score(level);
        int during = Math.min(10, before + (random.nextDouble() < 0.12 ? 3 : 1));
        boolean cutShort = random.nextDouble() < 0.15;
        List<PerformedSet> bridges = new ArrayList<>();
        for (int set = 0; set < (cutShort ? 1 : 3); set++) {
            bridges.add(PerformedSet.counted(null, 10, null, null));
        }
        List<PerformedSet> birdDogs = new ArrayList<>();
        for (int set = 0; set < 2; set++) {
            birdDogs.add(PerformedSet.counted(Side.LEFT, cutShort ? 2 : 8, null, null));
            birdDogs.add(PerformedSet.counted(Side.RIGHT, cutShort ? 0 : 5, null, null));
        }
        return new SessionCompleted(
                patientId,
                UUID.randomUUID(),
                1,
                false,
                at,
                BERLIN,
                day,
                at.toInstant(),
                at.toInstant(),
                null,
                new PlanReference(planId, 1),
                List.of(
                        new ExerciseRecord("BRIDGE", BRIDGES, bridges, null),
                        new ExerciseRecord("BIRD_DOG", EACH_LEG, birdDogs, null)),
                4,
                new SessionPain(new PainScores(before, before), new PainScores(during, before), null),
                null);
    }

    /** All questions answered. @param flags that were raised by it */
    Course screen(int daysAgo, SymptomReported.Flag... flags) {
        LocalDate day = today.minusDays(daysAgo);
        OffsetDateTime at = at(day, 4);
        events.add(new SymptomReported(
                patientId,
                UUID.randomUUID(),
                1,
                false,
                at,
                BERLIN,
                day,
                at.toInstant(),
                at.toInstant(),
                null,
                true,
                List.of(new SymptomReported.Answer("SADDLE", false)),
                List.of(flags)));
        return this;
    }

    SymptomReported.Flag flag(String symptom, SymptomReported.Tier tier, int daysAgo, boolean cleared) {
        LocalDate day = today.minusDays(daysAgo);
        return new SymptomReported.Flag(
                symptom,
                tier,
                day,
                cleared
                        ? new SymptomReported.Clearance(at(day.plusDays(1), 9).toInstant(), "carla", UUID.randomUUID())
                        : null);
    }

    private static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(BERLIN).toOffsetDateTime();
    }
}
