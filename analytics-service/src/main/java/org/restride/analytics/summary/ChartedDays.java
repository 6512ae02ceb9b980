package org.restride.analytics.summary;

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
import org.restride.events.PainScores;

/** A patient's days as the rules of progression look at them: the one place where summaries become their scores and sessions. */
public final class ChartedDays {

    private static final PainScores NOT_ASKED = new PainScores(null, null);

    private final NavigableMap<LocalDate, DaySummary> byDay = new TreeMap<>();

    public ChartedDays(List<DaySummary> days) {
        days.forEach(day -> byDay.put(day.day(), day));
    }

    /** Scores and sessions of a run of days as they stood on the last of them; nothing else of the patient. */
    public Chart chart(LocalDate from, LocalDate to, StageInForce stage) {
        PatientHistory history = PatientHistory.on(to)
                .days(scores(from, to))
                .sessions(sessions(from, to))
                .build();
        return new Chart(history, stage);
    }

    /** The days on which something counts, earliest first. */
    public List<DailyScores> scores(LocalDate from, LocalDate to) {
        return byDay.subMap(from, true, to, true).values().stream()
                .map(day -> new DailyScores(day.day(), score(day.leg()), score(day.back()), rank(day)))
                .filter(scores -> scores.leg() != null || scores.back() != null || scores.rank() != null)
                .toList();
    }

    private static Score score(Reading reading) {
        return reading.score0To10() == null ? null : new Score(reading.score0To10(), reading.factId());
    }

    private static Score rank(DaySummary day) {
        return day.mostDistal() == null ? null : new Score(day.mostDistal().rank(), day.mostDistalFactId());
    }

    /** Oldest first, each with the next morning as far as that had come by {@code to}. */
    public List<RecordedSession> sessions(LocalDate from, LocalDate to) {
        List<RecordedSession> sessions = new ArrayList<>();
        byDay.subMap(from, true, to, true).values().forEach(day -> {
            NextMorning morning = day.day().isBefore(to) ? morningAfter(day.day()) : null;
            int order = 0;
            for (SessionOfDay session : day.responses().sessions()) {
                sessions.add(recorded(day.day(), order++, session, morning));
            }
        });
        return sessions;
    }

    private static RecordedSession recorded(LocalDate day, int orderInDay, SessionOfDay session, NextMorning morning) {
        List<String> factIds = new ArrayList<>(List.of(session.factId()));
        PainScores next = morning == null ? null : scores(morning, factIds);
        return new RecordedSession(
                day,
                orderInDay,
                session.dose(),
                session.before(),
                session.during(),
                session.after(),
                next,
                session.effort0To10(),
                session.atTarget(),
                false, // no app is asked for it; RG-5 sees symptoms that move and stay
                factIds);
    }

    private static PainScores scores(NextMorning morning, List<String> factIds) {
        for (Reading reading : List.of(morning.leg(), morning.back())) {
            if (reading.score0To10() != null && !factIds.contains(reading.factId())) {
                factIds.add(reading.factId());
            }
        }
        return new PainScores(morning.leg().score0To10(), morning.back().score0To10());
    }

    /** Null when nothing is known of the day after. */
    private NextMorning morningAfter(LocalDate day) {
        DaySummary next = byDay.get(day.plusDays(1));
        return next == null ? null : next.responses().morning();
    }

    /** Given for it, or else the score of the following day, as the limits look at it. */
    public PainScores nextMorning(LocalDate day, LocalDate asOf) {
        DaySummary next = byDay.get(day.plusDays(1));
        if (next == null || next.day().isAfter(asOf)) {
            return NOT_ASKED;
        }
        NextMorning given = next.responses().morning();
        return new PainScores(givenOrDaily(given.leg(), next.leg()), givenOrDaily(given.back(), next.back()));
    }

    private static Integer givenOrDaily(Reading given, Reading daily) {
        return given.score0To10() == null ? daily.score0To10() : given.score0To10();
    }
}
