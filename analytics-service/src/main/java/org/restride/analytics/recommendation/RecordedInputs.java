package org.restride.analytics.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.restride.analytics.progression.history.Baseline;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Screen;
import org.restride.events.PainLocation;

/**
 * What a decision was made of, as it is stored with it: facts may be corrected later, this stays, so the decision can be
 * made again.
 *
 * @param sessionsPerWeek null in those that were stored before engine 2.0
 * @param expectedPerWeek since the stage began; a day that is not named is as the one before it, and so one that was stored
 *     before engine 2.0, which named them all
 */
record RecordedInputs(
        LocalDate decisionDay,
        List<DailyScores> days,
        List<RecordedSession> sessions,
        int stageOrder,
        LocalDate stageStart,
        int programmeDay,
        Baseline baseline,
        List<Pause> pauses,
        List<OpenFlag> flags,
        boolean previousWeekHadRegressCriteria,
        int regressionsInLast28Days,
        Screen screen,
        Set<PainLocation> trackedLocations,
        boolean weekly,
        Integer sessionsPerWeek,
        TreeMap<LocalDate, Integer> expectedPerWeek,
        Set<String> acknowledged) {

    static RecordedInputs of(PatientHistory history) {
        return new RecordedInputs(
                history.decisionDay(),
                history.days(),
                history.sessions(),
                history.stageOrder(),
                history.stageStart(),
                history.programmeDay(),
                history.baseline(),
                history.pauses(),
                history.flags(),
                history.previousWeekHadRegressCriteria(),
                history.regressionsInLast28Days(),
                history.screen(),
                history.trackedLocations(),
                history.weekly(),
                history.sessionsPerWeek(),
                expected(history),
                history.acknowledged());
    }

    private static TreeMap<LocalDate, Integer> expected(PatientHistory history) {
        TreeMap<LocalDate, Integer> changes = new TreeMap<>();
        int before = 0;
        for (LocalDate day = history.stageStart(); !day.isAfter(history.decisionDay()); day = day.plusDays(1)) {
            int perWeek = history.expected().perWeekOn(day);
            if (perWeek != before) {
                changes.put(day, perWeek);
            }
            before = perWeek;
        }
        return changes;
    }

    private int expectedOn(LocalDate day) {
        var known = expectedPerWeek.floorEntry(day);
        return known == null ? 0 : known.getValue();
    }

    PatientHistory history() {
        return new PatientHistory(
                decisionDay,
                days,
                sessions,
                stageOrder,
                stageStart,
                programmeDay,
                baseline,
                pauses,
                flags,
                previousWeekHadRegressCriteria,
                regressionsInLast28Days,
                screen,
                trackedLocations,
                weekly,
                sessionsPerWeek == null ? expectedOn(decisionDay) : sessionsPerWeek,
                this::expectedOn,
                acknowledged);
    }
}
