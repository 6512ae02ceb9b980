package org.restride.analytics.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.restride.analytics.progression.chart.StageInForce;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.history.Baseline;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.history.Screen;
import org.restride.analytics.sandbox.InvalidCase.FieldError;
import org.restride.events.PainLocation;
import org.restride.events.WarningSymptom;

/**
 * One made-up history as the rule sandbox takes it: days are offsets from the decision day, 0 is that day and -1 the day
 * before; pairs are leg and back. Facts are named by their places in the case, as in {@code sessions[3]} and {@code leg@-2}.
 *
 * @param name free label; null without
 */
public record HistoryCase(String name, PatientHistory history) {

    /** What day 0 is does not matter; on this one two weeks cross a change of clocks in London. */
    public static final LocalDate DECISION_DAY = LocalDate.of(2025, 4, 7);

    /** Furthest day either way that a case may speak of. */
    static final int HORIZON_DAYS = 3660;

    private static final int MOST = 10_000;

    /** Each is held against each day that a rule looks at: nobody pauses so often. */
    private static final int MOST_PAUSES = 100;
    /** More than ever are open of one patient. */
    private static final int MOST_FLAGS = 100;

    /**
     * @param rules of the protocol the case is judged by
     * @throws InvalidCase if the case breaks the rules of its form; it lists every error
     */
    public static HistoryCase read(JsonNode json, ProtocolRules rules) throws InvalidCase {
        List<FieldError> errors = new ArrayList<>();
        CaseNode root = CaseNode.root(json, errors);
        HistoryCase read = root.mustBeObject() ? read(root, rules) : null;
        if (!errors.isEmpty()) {
            throw new InvalidCase(errors);
        }
        return read;
    }

    private static HistoryCase read(CaseNode root, ProtocolRules rules) {
        root.member("expected");
        root.member("decisionDay").wholeOrNull(Integer.MIN_VALUE, Integer.MAX_VALUE); // only differences matter
        int stage = root.member("stage").whole(1, rules.stageCount());
        int perWeek = rules.stage(stage).map(StageInForce::stage).orElseThrow().sessionsPerWeek();
        var history = new PatientHistory(
                DECISION_DAY,
                DailyLists.read(root),
                SessionList.read(root.member("sessions")),
                stage,
                day(root.member("stageStartOffset").whole(-HORIZON_DAYS, 0)),
                root.member("programmeDay").whole(1, MOST),
                baseline(root.member("baseline")),
                pauses(root.member("pauses")),
                flags(root.member("flags")),
                root.member("prevRegress").truthOr(false),
                root.member("regressionsLast28Days").wholeOr(0, 0, MOST),
                screen(root.member("lastScreenOffset")),
                trackedLocations(root.member("trackedLocations")),
                root.member("weekly").truthOr(true),
                perWeek,
                day -> perWeek,
                Set.of());
        String name = root.member("name").text();
        root.finish();
        return new HistoryCase(name, history);
    }

    static LocalDate day(int offset) {
        return DECISION_DAY.plusDays(offset);
    }

    private static Baseline baseline(CaseNode node) {
        if (node.isAbsent() || !node.mustBeObject()) {
            return Baseline.UNKNOWN;
        }
        Double leg = node.member("leg").numberOrNull(0, 10);
        Double back = node.member("back").numberOrNull(0, 10);
        node.finish();
        return new Baseline(leg, back);
    }

    private static List<Pause> pauses(CaseNode list) {
        List<Pause> pauses = new ArrayList<>();
        for (CaseNode pause : list.entriesAtMost(MOST_PAUSES)) {
            List<CaseNode> ends = pause.entries(2);
            int from = ends.get(0).whole(-HORIZON_DAYS, HORIZON_DAYS);
            Integer to = ends.get(1).wholeOrNull(-HORIZON_DAYS, HORIZON_DAYS);
            if (to != null && to < from) {
                pause.error("ends before it begins");
            }
            pauses.add(new Pause(day(from), to == null ? null : day(to)));
        }
        return pauses;
    }

    private static List<OpenFlag> flags(CaseNode list) {
        List<OpenFlag> flags = new ArrayList<>();
        for (CaseNode flag : list.entriesAtMost(MOST_FLAGS)) {
            List<CaseNode> parts = flag.entries(2);
            int offset = parts.get(0).whole(-HORIZON_DAYS, 0);
            String code = parts.get(1).text();
            Arrays.stream(WarningSymptom.values())
                    .filter(symptom -> symptom.name().equals(code))
                    .findFirst()
                    .ifPresentOrElse(
                            symptom -> flags.add(new OpenFlag(
                                    day(offset), code, symptom.tier(), "flags[%d]".formatted(flags.size()))),
                            () -> parts.get(1).error("is one of " + Arrays.toString(WarningSymptom.values())));
        }
        return flags;
    }

    private static Screen screen(CaseNode node) {
        Integer offset = node.wholeOrNull(-HORIZON_DAYS, 0);
        return offset == null ? Screen.NOT_JUDGED : Screen.answeredOn(day(offset), "screen@" + offset);
    }

    private static Set<PainLocation> trackedLocations(CaseNode list) {
        if (list.isAbsent()) {
            return EnumSet.allOf(PainLocation.class);
        }
        var byName = new TreeMap<String, PainLocation>();
        for (PainLocation location : PainLocation.values()) {
            byName.put(location.name().toLowerCase(Locale.ROOT), location);
        }
        Set<PainLocation> tracked = EnumSet.noneOf(PainLocation.class);
        for (CaseNode entry : list.entries()) {
            String name = entry.text();
            if (name == null || !byName.containsKey(name)) {
                entry.error("is one of " + byName.keySet());
            } else if (!tracked.add(byName.get(name))) {
                entry.error("is there already");
            }
        }
        return tracked;
    }
}
