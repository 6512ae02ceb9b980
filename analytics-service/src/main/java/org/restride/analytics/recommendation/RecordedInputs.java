package org.restride.analytics.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param expectedPerWeek of each day of the longest window
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
        Map<LocalDate, Integer> expectedPerWeek,
        Set<String> acknowledged) {

    private static final int WINDOW_DAYS = 42;

    static RecordedInputs of(PatientHistory history) {
        Map<LocalDate, Integer> expected = new TreeMap<>();
        history.decisionDay()
                .minusDays(WINDOW_DAYS - 1L)
                .datesUntil(history.decisionDay().plusDays(1))
                .forEach(day -> expected.put(day, history.expected().perWeekOn(day)));
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
                expected,
                history.acknowledged());
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
                day -> expectedPerWeek.getOrDefault(day, 0),
                acknowledged);
    }
}
