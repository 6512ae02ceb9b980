package org.restride.analytics.outcomes;

import org.restride.analytics.outcomes.Programme.Attendance;
import org.restride.analytics.trend.Proportion;

/**
 * How many patients still report anything in a week of their programme.
 *
 * @param began patients whose programme has lasted as long; null for too few to be shown
 * @param n of these, those who were not in a pause all week; null when too few were. So are the rest
 * @param retained with a session or a score in the week
 * @param paused not in {@code n}
 */
public record RetentionInWeek(int week, Integer began, Integer n, Integer retained, Proportion share, Integer paused) {

    static RetentionInWeek of(int week, Counts<Attendance> counted, int smallest) {
        int retained = counted.of(Attendance.PRESENT);
        int n = retained + counted.of(Attendance.ABSENT);
        boolean told = n > 0 && n >= smallest;
        return new RetentionInWeek(
                week,
                SmallGroups.total(counted.total(), smallest),
                told ? n : null,
                told ? retained : null,
                told ? Proportion.of(retained, n) : null,
                told ? counted.of(Attendance.PAUSED) : null);
    }
}
