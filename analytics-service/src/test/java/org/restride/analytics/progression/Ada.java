package org.restride.analytics.progression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.history.Baseline;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Score;
import org.restride.analytics.progression.history.Screen;
import org.restride.events.PainLocation;
import org.restride.events.PainScores;
import org.restride.events.WarningSymptom;

/**
 * A patient in whose way nothing stands: stage 3 of five since three weeks, day 50, pain of 2 on each of 28 days after 6
 * at the start, eight sessions in two weeks of which eight were expected. A test changes the one thing it is about. Days
 * are counted back from today, which is 0.
 */
public final class Ada {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 30);
    public static final Integer NONE = null;

    private final Map<PainLocation, Map<Integer, Integer>> pain = new EnumMap<>(PainLocation.class);
    private final Map<Integer, Integer> ranks = new TreeMap<>();
    private final TreeMap<Integer, RecordedSession> sessions = new TreeMap<>();
    private PatientHistory.Builder history = PatientHistory.on(TODAY)
            .stage(3, TODAY.minusDays(20))
            .programmeDay(50)
            .baseline(new Baseline(6.0, 6.0))
            .screen(Screen.answeredOn(TODAY, "screen"))
            .expected(day -> 4);

    private Ada() {
        for (PainLocation location : PainLocation.values()) {
            pain.put(location, new TreeMap<>());
            for (int day = -27; day <= 0; day++) {
                pain.get(location).put(day, 2);
            }
        }
        for (int day : new int[] {-13, -11, -9, -7, -6, -4, -2, 0}) {
            sessions.put(day, session(day));
        }
    }

    public static Ada ready() {
        return new Ada();
    }

    private static RecordedSession session(int day) {
        return new RecordedSession(
                TODAY.plusDays(day),
                0,
                1.0,
                new PainScores(2, 2),
                new PainScores(2, 2),
                null,
                day == 0 ? null : new PainScores(2, 2),
                4,
                true,
                false,
                List.of("session@" + day));
    }

    /** @param lastDays the last of them today's; {@link #NONE} for no score */
    public Ada leg(Integer... lastDays) {
        return pain(PainLocation.LEG, lastDays);
    }

    public Ada back(Integer... lastDays) {
        return pain(PainLocation.BACK, lastDays);
    }

    private Ada pain(PainLocation location, Integer... lastDays) {
        for (int i = 0; i < lastDays.length; i++) {
            pain.get(location).put(i - lastDays.length + 1, lastDays[i]);
        }
        return this;
    }

    public Ada legTomorrow(int score) {
        pain.get(PainLocation.LEG).put(1, score);
        return this;
    }

    /** Days back to which nothing else is known. */
    public Ada noPainBefore(int day) {
        pain.values().forEach(scores -> scores.keySet().removeIf(each -> each < day));
        return this;
    }

    public Ada noPain() {
        pain.values().forEach(Map::clear);
        return this;
    }

    public Ada ranks(Integer... lastDays) {
        for (int i = 0; i < lastDays.length; i++) {
            ranks.put(i - lastDays.length + 1, lastDays[i]);
        }
        return this;
    }

    public Ada session(int day, UnaryOperator<Session> change) {
        sessions.put(day, change.apply(new Session(sessions.getOrDefault(day, session(day)))).recorded);
        return this;
    }

    public Ada eachSession(UnaryOperator<Session> change) {
        List.copyOf(sessions.keySet()).forEach(day -> session(day, change));
        return this;
    }

    /** On these days and no others. */
    public Ada sessionsOn(int... days) {
        sessions.clear();
        for (int day : days) {
            sessions.put(day, session(day));
        }
        return this;
    }

    public Ada stage(int order, int sinceDay) {
        history.stage(order, TODAY.plusDays(sinceDay));
        return this;
    }

    public Ada pause(int from, Integer to) {
        return with(h -> h.pauses(List.of(new Pause(TODAY.plusDays(from), to == null ? null : TODAY.plusDays(to)))));
    }

    public Ada flag(WarningSymptom symptom, int day) {
        return with(h ->
                h.flags(List.of(new OpenFlag(TODAY.plusDays(day), symptom.name(), symptom.tier(), "flag@" + day))));
    }

    public Ada baseline(Double leg, Double back) {
        return with(h -> h.baseline(new Baseline(leg, back)));
    }

    public Ada with(UnaryOperator<PatientHistory.Builder> change) {
        history = change.apply(history);
        return this;
    }

    public PatientHistory history() {
        return history.days(days()).sessions(new ArrayList<>(sessions.values())).build();
    }

    public Decision decision() {
        return decision(Protocols.sciaticaHome());
    }

    public Decision decision(ProtocolRules rules) {
        return ProgressionEngine.decide(rules, history());
    }

    private List<DailyScores> days() {
        Map<Integer, DailyScores> days = new TreeMap<>();
        for (int day = -100; day <= 10; day++) {
            days.put(
                    day,
                    new DailyScores(
                            TODAY.plusDays(day),
                            score("leg", day, pain.get(PainLocation.LEG)),
                            score("back", day, pain.get(PainLocation.BACK)),
                            score("rank", day, ranks)));
        }
        return List.copyOf(days.values());
    }

    private static Score score(String kind, int day, Map<Integer, Integer> values) {
        Integer value = values.get(day);
        return value == null ? null : new Score(value, kind + "@" + day);
    }

    /** A session that is otherwise as usual. */
    public record Session(RecordedSession recorded) {

        public Session before(Integer leg, Integer back) {
            return new Session(
                    but(new PainScores(leg, back), recorded.during(), recorded.after(), recorded.nextMorning()));
        }

        public Session during(Integer leg, Integer back) {
            return new Session(
                    but(recorded.before(), new PainScores(leg, back), recorded.after(), recorded.nextMorning()));
        }

        public Session after(Integer leg, Integer back) {
            return new Session(
                    but(recorded.before(), recorded.during(), new PainScores(leg, back), recorded.nextMorning()));
        }

        public Session nextMorning(Integer leg, Integer back) {
            return new Session(but(recorded.before(), recorded.during(), recorded.after(), new PainScores(leg, back)));
        }

        private RecordedSession but(PainScores before, PainScores during, PainScores after, PainScores next) {
            return new RecordedSession(
                    recorded.day(),
                    recorded.orderInDay(),
                    recorded.dose(),
                    before,
                    during,
                    after,
                    next,
                    recorded.effort0To10(),
                    recorded.targetMet(),
                    recorded.peripheralised(),
                    recorded.factIds());
        }

        public Session dose(Double dose) {
            return new Session(but(dose, recorded.effort0To10(), recorded.targetMet(), recorded.peripheralised()));
        }

        public Session effort(Integer effort) {
            return new Session(but(recorded.dose(), effort, recorded.targetMet(), recorded.peripheralised()));
        }

        public Session target(boolean met) {
            return new Session(but(recorded.dose(), recorded.effort0To10(), met, recorded.peripheralised()));
        }

        public Session peripheralised() {
            return new Session(but(recorded.dose(), recorded.effort0To10(), recorded.targetMet(), true));
        }

        private RecordedSession but(Double dose, Integer effort, boolean targetMet, boolean peripheralised) {
            return new RecordedSession(
                    recorded.day(),
                    recorded.orderInDay(),
                    dose,
                    recorded.before(),
                    recorded.during(),
                    recorded.after(),
                    recorded.nextMorning(),
                    effort,
                    targetMet,
                    peripheralised,
                    recorded.factIds());
        }
    }
}
