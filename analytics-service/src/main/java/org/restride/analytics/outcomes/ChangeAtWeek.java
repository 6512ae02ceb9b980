package org.restride.analytics.outcomes;

import org.restride.analytics.outcomes.Programme.Change;
import org.restride.analytics.trend.Proportion;
import org.restride.events.PainLocation;

/**
 * How many patients' pain has changed meaningfully by a week of their programme.
 *
 * @param began patients whose programme has lasted as long; null for too few to be shown
 * @param n of these, those with pain and enough scores in the first week, and enough in this one; null when too few are. So
 *     are the rest
 * @param notKnown patients with too few scores; not in {@code n}
 * @param noPainAtStart patients with a baseline of 0; not in {@code n}
 */
public record ChangeAtWeek(
        int week,
        PainLocation location,
        double leastPoints,
        double leastPercent,
        Integer began,
        Integer n,
        Integer improved,
        Proportion share,
        Integer notKnown,
        Integer noPainAtStart) {

    static ChangeAtWeek of(int week, PainLocation location, Counts<Change> counted, int smallest) {
        Integer began = SmallGroups.total(counted.total(), smallest);
        int improved = counted.of(Change.IMPROVED);
        int n = improved + counted.of(Change.NOT_IMPROVED);
        boolean told = n > 0 && n >= smallest;
        var least = Programme.least(location);
        return new ChangeAtWeek(
                week,
                location,
                least.points(),
                least.percent(),
                began,
                told ? n : null,
                told ? improved : null,
                told ? Proportion.of(improved, n) : null,
                told ? counted.of(Change.NOT_KNOWN) : null,
                told ? counted.of(Change.NO_PAIN_AT_START) : null);
    }
}
