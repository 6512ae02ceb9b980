package org.restride.session.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.PlannedExercise;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolPublished.StageExercise;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.session.completed.SessionDiary;
import org.restride.session.pain.PainDiary;
import org.restride.session.plan.PlanRevisions;
import org.restride.session.programme.ProgrammeView.DayKind;
import org.restride.session.programme.ProgrammeView.Exercise;
import org.restride.session.programme.ProgrammeView.Lock;
import org.restride.session.programme.ProgrammeView.Progression;
import org.restride.session.programme.ProgrammeView.Status;
import org.restride.session.programme.ProgrammeView.SymptomScreen;
import org.restride.session.programme.ProgrammeView.Week;
import org.restride.session.protocol.Protocols;
import org.restride.session.symptom.Advice;
import org.restride.session.symptom.Warnings;

/** Puts a patient's day together from the plan, what was reported and what is open. Needs no other service. */
@ApplicationScoped
class Programme {

    /** A screen counts for so many days (RULES 6.1, rule 6). */
    private static final int SCREEN_COUNTS_DAYS = 7;

    private final PlanRevisions plans;
    private final Protocols protocols;
    private final SessionDiary sessions;
    private final PainDiary pain;
    private final Warnings warnings;
    private final ProgrammeTexts texts;
    private final Clock clock;

    Programme(
            PlanRevisions plans,
            Protocols protocols,
            SessionDiary sessions,
            PainDiary pain,
            Warnings warnings,
            ProgrammeTexts texts,
            Clock clock) {
        this.plans = plans;
        this.protocols = protocols;
        this.sessions = sessions;
        this.pain = pain;
        this.warnings = warnings;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param asked null for the patient's today
     * @throws NoPlanThatDay if none is in force on the day
     */
    @Transactional
    ProgrammeView on(UUID patientId, LocalDate asked, String acceptLanguage) {
        LocalDate today = today(patientId);
        LocalDate day = asked == null ? today : asked;
        PlanChanged plan = plans.inForceOn(patientId, day).orElseThrow(NoPlanThatDay::new);
        ProtocolPublished protocol = protocols.find(plan.protocol()).orElseThrow();
        Stage stage = protocol.stages().stream()
                .filter(one -> one.code().equals(plan.stageCode()))
                .findFirst()
                .orElseThrow();
        var week = sessions.between(patientId, day.minusDays(6), day);
        // A patient who travels may be a day ahead of the plan's zone; what is open now is not for a later day
        boolean past = day.isBefore(today);
        var advice = past ? warnings.openBy(day, patientId, acceptLanguage) : warnings.open(patientId, acceptLanguage);
        var lastScreen = warnings.lastFullScreen(patientId, past ? day : day.plusDays(1));
        DayKind kind = kind(plan, day, advice);
        boolean training = kind == DayKind.TRAINING;
        return new ProgrammeView(
                patientId,
                day,
                plan.zone().getId(),
                kind,
                new PlanReference(plan.planId(), plan.revision()),
                plan.protocol(),
                protocol.clinicalSignOffRequired(),
                stage.code(),
                stage.name(),
                new Week(plan.schedule().sessionsPerWeek(), daysOf(week)),
                training
                        ? exercises(plan, stage, onDay(week, day), new ExerciseTexts(protocol, acceptLanguage))
                        : List.of(),
                new AskedScores(plan, day, pain.between(patientId, day.minusDays(6), day)).all(training, week),
                new SymptomScreen(isDue(lastScreen, day), lastScreen.orElse(null)),
                progression(kind, lastScreen, day, acceptLanguage),
                advice.orElse(null));
    }

    /** By the zone of the newest plan. */
    private LocalDate today(UUID patientId) {
        return plans.zone(patientId)
                .map(zone -> PatientDay.of(clock.instant(), zone))
                .orElseThrow(NoPlanThatDay::new);
    }

    private static DayKind kind(PlanChanged plan, LocalDate day, Optional<Advice> advice) {
        if (advice.isPresent()) {
            return DayKind.STOPPED;
        }
        if (plan.pauses().stream().anyMatch(pause -> pause.covers(day))) {
            return DayKind.PAUSED;
        }
        return plan.schedule().restDays().contains(day.getDayOfWeek()) ? DayKind.REST : DayKind.TRAINING;
    }

    private static int daysOf(List<SessionCompleted> week) {
        return (int) week.stream().map(SessionCompleted::localDay).distinct().count();
    }

    private static List<SessionCompleted> onDay(List<SessionCompleted> week, LocalDate day) {
        return week.stream().filter(session -> session.localDay().equals(day)).toList();
    }

    private static List<Exercise> exercises(
            PlanChanged plan, Stage stage, List<SessionCompleted> today, ExerciseTexts texts) {
        return plan.exercises().stream()
                .map(planned -> exercise(planned, plan, stage, today, texts))
                .toList();
    }

    private static Exercise exercise(
            PlannedExercise planned, PlanChanged plan, Stage stage, List<SessionCompleted> today, ExerciseTexts texts) {
        String code = planned.exerciseCode();
        var text = texts.of(code);
        int asked = Math.max(planned.dose().timesPerDay(), plan.schedule().timesPerDay());
        int done =
                (int) today.stream().filter(session -> isDoneIn(session, code)).count();
        return new Exercise(
                code,
                text.language(),
                text.name(),
                planned.dose(),
                restSeconds(stage, code),
                text.instructions(),
                text.cues(),
                text.precautions(),
                text.easier(),
                asked,
                done,
                done == 0 ? Status.OPEN : done < asked ? Status.PARTLY : Status.DONE);
    }

    private static boolean isDoneIn(SessionCompleted session, String code) {
        return session.exercises().stream()
                .anyMatch(exercise -> exercise.exerciseCode().equals(code)
                        && !exercise.performed().isEmpty());
    }

    private static Integer restSeconds(Stage stage, String code) {
        return Stream.concat(stage.core().stream(), stage.optional().stream())
                .filter(exercise -> exercise.exerciseCode().equals(code))
                .map(StageExercise::restSeconds)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Asked for on the last day on which the one before still counts, so that it need never run out. */
    private static boolean isDue(Optional<LocalDate> lastScreen, LocalDate day) {
        return lastScreen.isEmpty() || age(lastScreen.get(), day) >= SCREEN_COUNTS_DAYS;
    }

    private static long age(LocalDate screen, LocalDate day) {
        return ChronoUnit.DAYS.between(screen, day);
    }

    private Progression progression(
            DayKind kind, Optional<LocalDate> lastScreen, LocalDate day, String acceptLanguage) {
        if (kind == DayKind.STOPPED) {
            return texts.locked(Lock.WARNING_SYMPTOM, acceptLanguage);
        }
        if (kind == DayKind.PAUSED) {
            return texts.locked(Lock.PAUSE, acceptLanguage);
        }
        if (lastScreen.isEmpty() || age(lastScreen.get(), day) > SCREEN_COUNTS_DAYS) {
            return texts.locked(Lock.SCREEN_OVERDUE, acceptLanguage);
        }
        return new Progression(false, null, null, null);
    }
}
