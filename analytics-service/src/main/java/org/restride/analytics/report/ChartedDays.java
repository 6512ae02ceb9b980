package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.StageInForce;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Score;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.summary.SessionOfDay;
import org.restride.events.PainScores;

/** A patient's days as the rules of progression look at them. */
final class ChartedDays {

    private static final PainScores NOT_ASKED = new PainScores(null, null);

    private final NavigableMap<LocalDate, DaySummary> byDay = new TreeMap<>();

    ChartedDays(List<DaySummary> days) {
        days.forEach(day -> byDay.put(day.day(), day));
    }

    /** Scores and sessions of a run of days as they stood on the last of them; nothing else of the patient. */
    Chart chart(LocalDate from, LocalDate to, StageInForce stage) {
        PatientHistory history = PatientHistory.on(to)
                .days(scores(from, to))
                .sessions(sessions(from, to))
                .build();
        return new Chart(history, stage);
    }

    private List<DailyScores> scores(LocalDate from, LocalDate to) {
        return byDay.subMap(from, true, to, true).values().stream()
                .map(day -> new DailyScores(day.day(), score(day.leg()), score(day.back()), rank(day)))
                .toList();
    }

    private static Score score(Reading reading) {
        return reading.score0To10() == null ? null : new Score(reading.score0To10(), reading.factId());
    }

    private static Score rank(DaySummary day) {
        return day.mostDistal() == null ? null : new Score(day.mostDistal().rank(), day.mostDistalFactId());
    }

    /** Oldest first. */
    List<RecordedSession> sessions(LocalDate from, LocalDate to) {
        List<RecordedSession> sessions = new ArrayList<>();
        for (DaySummary day : byDay.subMap(from, true, to, true).values()) {
            PainScores next = day.day().isBefore(to) ? givenNextMorning(day.day()) : NOT_ASKED;
            for (SessionOfDay session : day.responses().sessions()) {
                sessions.add(new RecordedSession(
                        day.day(),
                        sessions.size(),
                        session.dose(),
                        session.before(),
                        session.during(),
                        session.after(),
                        next,
                        session.effort0To10(),
                        session.atTarget(),
                        false,
                        List.of(session.factId())));
            }
        }
        return sessions;
    }

    private PainScores givenNextMorning(LocalDate day) {
        DaySummary next = byDay.get(day.plusDays(1));
        return next == null
                ? NOT_ASKED
                : new PainScores(
                        next.responses().morning().leg().score0To10(),
                        next.responses().morning().back().score0To10());
    }

    /** Given for it, or else the score of the following day, as the limits look at it. */
    PainScores nextMorning(LocalDate day, LocalDate asOf) {
        DaySummary next = byDay.get(day.plusDays(1));
        if (next == null || next.day().isAfter(asOf)) {
            return NOT_ASKED;
        }
        PainScores given = givenNextMorning(day);
        return new PainScores(
                given.leg0To10() == null ? next.leg().score0To10() : given.leg0To10(),
                given.back0To10() == null ? next.back().score0To10() : given.back0To10());
    }
}
