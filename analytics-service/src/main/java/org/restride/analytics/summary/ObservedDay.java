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
import org.restride.analytics.pain.Candidate;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.ReadingSource;
import org.restride.events.DistalLocation;
import org.restride.events.PainContext;
import org.restride.events.PainScored;
import org.restride.events.PainScores;
import org.restride.events.PatientDay;
import org.restride.events.SessionCompleted;

/** One day of one patient, from what was reported for it. */
record ObservedDay(LocalDate day, List<SessionCompleted> sessions, List<PainScored> scores) {

    DaySummary summary() {
        return new DaySummary(
                day,
                Reading.of(candidates(PainScored::leg0To10, PainScores::leg0To10)),
                Reading.of(candidates(PainScored::back0To10, PainScores::back0To10)),
                mostDistal(),
                doses(),
                sessions.size(),
                scores.size());
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
        return new Candidate(value, source, score.recordedAt(), isRecall(score), score.identity());
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
                session.identity());
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
    private DistalLocation mostDistal() {
        return scores.stream()
                .filter(score -> score.mostDistalLocation() != null && score.context() != PainContext.WEEKLY_RECALL)
                .filter(score -> !isRecall(score))
                .max(Comparator.comparing(PainScored::recordedAt).thenComparing(PainScored::identity))
                .map(PainScored::mostDistalLocation)
                .orElse(null);
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
