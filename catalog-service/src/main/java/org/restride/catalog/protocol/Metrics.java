package org.restride.catalog.protocol;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the progression engine can measure, and what a criterion must say about each: over which days, and how much data
 * is the least (RULES 8.3 and 8.7). A criterion with anything else would be a rule that nobody applies.
 */
final class Metrics {

    private static final String WINDOW = "window";

    /** Members a rule on the metric must have, beside the operator and the value. */
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            entry("redFlag.emergency.uncleared", List.of()),
            entry("redFlag.urgent.uncleared", List.of()),
            entry("redFlag.screenAgeDays", List.of("whenNeverAnswered")),
            entry("pain.leg.mean", List.of(WINDOW, "minDays")),
            entry("pain.worst.mean", List.of(WINDOW, "minDays")),
            entry("pain.worst.changeFromBaseline.points", List.of(WINDOW)),
            entry("pain.worst.changeFromBaseline.percent", List.of(WINDOW)),
            entry("pain.{leg,back}.cusum", List.of(WINDOW, "k", "h", "cap", "minReadings", "maxAgeDaysOfLastReading")),
            entry("pain.{leg,back}.weekOnWeek", List.of(WINDOW, "minDays")),
            entry("pain.{leg,back}.theilSenPerWeek", List.of(WINDOW, "minReadings", "minSpanDays", "mkOneSidedP")),
            entry("pain.daysReported", List.of(WINDOW)),
            entry("pain.ageDays", List.of()),
            entry("pain.max", List.of(WINDOW)),
            entry("median of last 3 readings", List.of()),
            entry("recent mean", List.of()),
            entry("location.distalShift", List.of(WINDOW, "minReadings")),
            entry("adherence.session", List.of(WINDOW)),
            entry("adherence.session.computable", List.of(WINDOW)),
            entry("response.exceedances.last3", List.of(WINDOW, "minSessions")),
            entry("response.ratedOfLast3", List.of(WINDOW)),
            entry("response.nextMorningOfLast3", List.of(WINDOW)),
            entry("response.lastSessionExceeded or >=2 of last 6", List.of(WINDOW)),
            entry("performance.twoConsecutiveAtTarget", List.of(WINDOW)),
            entry("rpe.median.last3", List.of(WINDOW)),
            entry("regress.count", List.of(WINDOW)),
            entry("regress.consecutiveWeeksAtFirstStage", List.of()),
            entry("regress.atFirstStage", List.of()),
            entry("pause.active", List.of()),
            entry("daysSincePauseOf7PlusDays", List.of()),
            entry("programme.days", List.of()),
            entry("stage.days", List.of()),
            entry("stage.sessionsCompleted", List.of()),
            entry("session.gapDays", List.of()),
            entry("session.gapActiveDays", List.of()));

    /** Metrics that are true or false. All others are numbers, compared with a number or one of the stage. */
    private static final Set<String> YES_OR_NO = Set.of(
            "adherence.session.computable",
            "response.lastSessionExceeded or >=2 of last 6",
            "performance.twoConsecutiveAtTarget",
            "regress.atFirstStage",
            "pause.active");

    private Metrics() {}

    static boolean isYesOrNo(String metric) {
        return YES_OR_NO.contains(metric);
    }

    static boolean knows(String metric) {
        return NEEDED.containsKey(metric);
    }

    static List<String> needed(String metric) {
        return NEEDED.get(metric);
    }
}
