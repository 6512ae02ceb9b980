package org.restride.analytics.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.restride.analytics.adherence.SessionDose;
import org.restride.analytics.fact.FactKind;
import org.restride.analytics.pain.Candidate;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.ReadingSource;
import org.restride.events.AtTarget;
import org.restride.events.PainContext;
import org.restride.events.PainScored;
import org.restride.events.PainScores;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.SessionPain;

/** One day of one patient, from what was reported for it. */
record ObservedDay(LocalDate day, List<SessionCompleted> sessions, List<PainScored> scores) {

    private static final SessionPain NOT_ASKED = new SessionPain(null, null, null);

    DaySummary summary() {
        return new DaySummary(
                day,
                Reading.of(candidates(PainScored::leg0To10, PainScores::leg0To10)),
                Reading.of(candidates(PainScored::back0To10, PainScores::back0To10)),
                mostDistal().map(PainScored::mostDistalLocation).orElse(null),
                mostDistal().map(ObservedDay::factId).orElse(null),
                doses(),
                sessions.size(),
                scores.size(),
                responses());
    }

    private List<Candidate> candidates(
            Function<PainScored, Integer> scoreOf, Function<PainScores, Integer> scoreBefore) {
        List<Candidate> candidates = new ArrayList<>();
        for (PainScored score : scores) {
            source(score.context())
                    .filter(source -> scoreOf.apply(score) != null)
                    .ifPresent(source -> candidates.add(candidate(score, source, scoreOf.apply(score))));
        }
        for (SessionCompleted session : sessions) {
            if (session.pain() != null && session.pain().before() != null) {
                Integer before = scoreBefore.apply(session.pain().before());
                if (before != null) {
                    candidates.add(candidate(session, before));
                }
            }
        }
        return candidates;
    }

    /** A seven-day recall is never mixed with daily scores. */
    private static Optional<ReadingSource> source(PainContext context) {
        return switch (context) {
            case DAILY_AVERAGE -> Optional.of(ReadingSource.DAILY_AVERAGE);
            case NEXT_MORNING -> Optional.of(ReadingSource.NEXT_MORNING);
            case WEEKLY_RECALL -> Optional.empty();
        };
    }

    private static Candidate candidate(PainScored score, ReadingSource source, int value) {
        return new Candidate(value, source, score.recordedAt(), isRecall(score), factId(score));
    }

    private static Candidate candidate(SessionCompleted session, int before) {
        return new Candidate(
                before,
                ReadingSource.BEFORE_SESSION,
                session.recordedAt(),
                PatientDay.isRecall(
                        session.localDay(),
                        session.zone(),
                        entered(session.deviceClockWrong(), session.recordedAt(), session.receivedAt())),
                factId(session));
    }

    private static String factId(PatientEvent event) {
        return FactKind.of(event).factId(event.identity());
    }

    private static boolean isRecall(PainScored score) {
        return PatientDay.isRecall(
                score.localDay(),
                score.zone(),
                entered(score.deviceClockWrong(), score.recordedAt(), score.receivedAt()));
    }

    /** The device's time of entry, or the time of arrival where its clock was found wrong (RULES 8.7 item 19). */
    private static Instant entered(Boolean deviceClockWrong, Instant recordedAt, Instant receivedAt) {
        return Boolean.TRUE.equals(deviceClockWrong) ? receivedAt : recordedAt;
    }

    /** Of the newest score that was asked for it; weekly recalls and late entries speak of other times. */
    private Optional<PainScored> mostDistal() {
        return scores.stream()
                .filter(score -> score.mostDistalLocation() != null && score.context() != PainContext.WEEKLY_RECALL)
                .filter(score -> !isRecall(score))
                .max(Comparator.comparing(PainScored::recordedAt).thenComparing(PainScored::identity));
    }

    private Responses responses() {
        return new Responses(
                sessions.stream()
                        .sorted(Comparator.comparing((SessionCompleted session) ->
                                        session.occurredAt().toInstant())
                                .thenComparing(SessionCompleted::identity))
                        .map(ObservedDay::session)
                        .toList(),
                new NextMorning(
                        Reading.of(mornings(PainScored::leg0To10)), Reading.of(mornings(PainScored::back0To10))));
    }

    private List<Candidate> mornings(Function<PainScored, Integer> scoreOf) {
        return scores.stream()
                .filter(score -> score.context() == PainContext.NEXT_MORNING && scoreOf.apply(score) != null)
                .map(score -> candidate(score, ReadingSource.NEXT_MORNING, scoreOf.apply(score)))
                .toList();
    }

    private static SessionOfDay session(SessionCompleted session) {
        var pain = session.pain() == null ? NOT_ASKED : session.pain();
        OptionalDouble dose = SessionDose.of(session.exercises());
        return new SessionOfDay(
                factId(session),
                dose.isPresent() ? dose.getAsDouble() : null,
                pain.before(),
                pain.worstDuring(),
                pain.after(),
                session.effort0To10(),
                AtTarget.reached(session));
    }

    private List<Double> doses() {
        return sessions.stream()
                .map(session -> SessionDose.of(session.exercises()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
