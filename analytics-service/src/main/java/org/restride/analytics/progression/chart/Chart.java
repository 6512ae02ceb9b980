package org.restride.analytics.progression.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.adherence.ExpectedSessions;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.trend.Trend;
import org.restride.events.PainLocation;

/**
 * A patient's history laid out for the rules: in order, up to the decision day, with what several rules need worked out
 * once. Used by one decision in one thread.
 */
public final class Chart {

    private static final Comparator<RecordedSession> OLDEST_FIRST = Comparator.comparing(RecordedSession::day)
            .thenComparing(RecordedSession::orderInDay)
            .thenComparing(session -> session.factIds().toString());

    private final PatientHistory history;
    private final StageInForce stage;
    private final Map<PainLocation, Readings> readings = new EnumMap<>(PainLocation.class);
    private final Readings ranks;
    private final List<RecordedSession> sessions;
    private final Responses responses;
    private final Map<RecordedSession, Response> responded = new HashMap<>();
    private final Map<TrendKey, Trend> trends = new HashMap<>();
    private final Map<LocalDate, List<Double>> doses;
    private final boolean hasRegressCriteria;

    private record TrendKey(PainLocation location, Window window) {}

    public Chart(PatientHistory history, StageInForce stage) {
        this.history = history;
        this.stage = stage;
        List<DailyScores> days = history.days().stream()
                .filter(scores -> !scores.day().isAfter(history.decisionDay()))
                .sorted(Comparator.comparing(DailyScores::day))
                .toList();
        readings.put(PainLocation.LEG, Readings.of(days, DailyScores::leg));
        readings.put(PainLocation.BACK, Readings.of(days, DailyScores::back));
        ranks = Readings.of(days, DailyScores::rank);
        sessions = history.sessions().stream()
                .filter(session -> !session.day().isAfter(history.decisionDay()))
                .sorted(OLDEST_FIRST)
                .toList();
        responses = new Responses(stage.sessionLimits(), this);
        doses = dosesByDay();
        hasRegressCriteria = false;
    }

    private Chart(Chart chart, boolean hasRegressCriteria) {
        this.history = chart.history;
        this.stage = chart.stage;
        this.readings.putAll(chart.readings);
        this.ranks = chart.ranks;
        this.sessions = chart.sessions;
        this.responses = chart.responses;
        this.doses = chart.doses;
        this.hasRegressCriteria = hasRegressCriteria;
    }

    private Map<LocalDate, List<Double>> dosesByDay() {
        Map<LocalDate, List<Double>> byDay = new HashMap<>();
        for (RecordedSession session : sessions) {
            if (session.dose() != null) {
                byDay.computeIfAbsent(session.day(), day -> new ArrayList<>()).add(session.dose());
            }
        }
        return byDay;
    }

    /** The same chart once the criteria for going back by a stage were judged. */
    public Chart knowing(boolean regressCriteria) {
        return new Chart(this, regressCriteria);
    }

    public PatientHistory history() {
        return history;
    }

    public LocalDate day() {
        return history.decisionDay();
    }

    public StageInForce stage() {
        return stage;
    }

    /** All up to the decision day. */
    public Readings readings(PainLocation location) {
        return readings.get(location);
    }

    public Readings readings(PainLocation location, Window window) {
        return between(location, window.from(day()), window.to(day()));
    }

    Readings between(PainLocation location, LocalDate from, LocalDate to) {
        return readings.get(location).between(from, to);
    }

    Readings noReadings() {
        return ranks.last(0);
    }

    /** How far down symptoms reached. */
    public Readings ranks(Window window) {
        return ranks.between(window.from(day()), window.to(day()));
    }

    public WorstPain worstPain(Window weeks) {
        return WorstPain.over(weeks, this);
    }

    public Trend trend(PainLocation location, Window window) {
        return trends.computeIfAbsent(
                new TrendKey(location, window),
                key -> Trend.of(readings(location, window).sample()));
    }

    /** All up to the decision day, of any stage and dose, oldest first. */
    public List<RecordedSession> sessions() {
        return sessions;
    }

    public List<RecordedSession> sessions(LocalDate from, LocalDate to) {
        return sessions.stream()
                .filter(session ->
                        !session.day().isBefore(from) && !session.day().isAfter(to))
                .toList();
    }

    /** To the newest sessions of the window, at most so many, oldest first. */
    public List<Response> lastResponses(int count, Window window) {
        List<RecordedSession> within = sessions(window.from(day()), window.to(day()));
        List<Response> last = new ArrayList<>();
        for (RecordedSession session : within.subList(Math.max(0, within.size() - count), within.size())) {
            last.add(responded.computeIfAbsent(session, responses::to));
        }
        return last;
    }

    /** Whether the session had enough of its dose to count as done. */
    public boolean isComplete(RecordedSession session) {
        return session.dose() != null && session.dose() >= stage.sessionCompleteDose();
    }

    public boolean isPausedOn(LocalDate day) {
        return history.pauses().stream().anyMatch(pause -> pause.covers(day));
    }

    /** Since the present stage began, by the plan in force of each day. */
    public Adherence adherenceInStage(int weeks) {
        return adherence(weeks, history.stageStart(), history.expected());
    }

    /** Whatever the stage, by what the present one asks for (RULES 8.7 item 4). */
    public Adherence adherenceInProgramme(int weeks) {
        return adherence(weeks, LocalDate.MIN, day -> history.sessionsPerWeek());
    }

    private Adherence adherence(int weeks, LocalDate notBefore, ExpectedSessions expected) {
        return Adherence.ofLastWeeks(
                weeks,
                day(),
                notBefore,
                day -> isPausedOn(day) ? 0 : expected.perWeekOn(day),
                doses,
                stage.sessionCompleteDose());
    }

    /** Whether a criterion for going back by a stage is met; false until that was judged. */
    public boolean hasRegressCriteria() {
        return hasRegressCriteria;
    }
}
