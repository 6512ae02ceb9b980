package org.restride.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.restride.analytics.progression.history.Baseline;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Score;

/** What a simulated patient has reported so far. */
final class Diary {

    private static final int FIRST_WEEK = 7;
    private static final int LEAST_FOR_BASELINE = 3;

    private final SimulatedPatient patient;
    private final TreeMap<Integer, DailyScores> scores = new TreeMap<>();
    private final List<Integer> sessionDays = new ArrayList<>();

    Diary(SimulatedPatient patient) {
        this.patient = patient;
    }

    void live(int day, int sessionsPerWeek) {
        SimulatedDay today = patient.days().get(day);
        if (today.logged()) {
            scores.put(
                    day,
                    new DailyScores(
                            Programme.date(day),
                            new Score(today.scores().leg0To10(), "leg " + day),
                            new Score(today.scores().back0To10(), "back " + day),
                            null));
        }
        if (patient.doesSession(day, sessionsPerWeek)) {
            sessionDays.add(day);
        }
    }

    List<DailyScores> scores() {
        return List.copyOf(scores.values());
    }

    /** @param today of the session of which nobody knows the next morning yet */
    List<RecordedSession> sessions(int today) {
        return sessionDays.stream().map(day -> session(day, today)).toList();
    }

    private RecordedSession session(int day, int today) {
        PossibleSession session = patient.days().get(day).session();
        return new RecordedSession(
                Programme.date(day),
                0,
                session.dose(),
                session.before(),
                session.during(),
                null,
                day < today ? session.nextMorning() : null,
                session.effort0To10(),
                session.targetMet(),
                false,
                List.of("session " + day));
    }

    /** Median of the first week, or of the first three readings where the first week has fewer (rules, 8.7 item 17). */
    Baseline baseline() {
        List<DailyScores> firstWeek = List.copyOf(scores.headMap(FIRST_WEEK).values());
        List<DailyScores> counted = firstWeek.size() >= LEAST_FOR_BASELINE
                ? firstWeek
                : scores.values().stream().limit(LEAST_FOR_BASELINE).toList();
        return counted.size() < LEAST_FOR_BASELINE
                ? Baseline.UNKNOWN
                : new Baseline(median(counted, DailyScores::leg), median(counted, DailyScores::back));
    }

    private static double median(List<DailyScores> days, Function<DailyScores, Score> location) {
        return Median.of(days.stream().map(location).map(Score::value).toList());
    }
}
