package org.restride.benchmarks.scorecard;

import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * What a figure of the score card has to reach.
 *
 * @param hard a release must not miss it; the build fails
 */
record Acceptance(String text, boolean hard, DoublePredicate reached) {

    /** Whatever comes out is shown and not judged. */
    static final Acceptance REPORT = new Acceptance("report", false, value -> true);

    static Acceptance exactly(double limit) {
        return new Acceptance(shown(limit) + " (hard)", true, value -> value == limit);
    }

    /** Share in whole per cent; nothing measured is not reached. */
    static Acceptance atLeastPercent(int limit) {
        return new Acceptance(">= %d %%".formatted(limit), false, value -> value >= limit / 100.0);
    }

    /** Share in whole per cent; nothing measured is no offence. */
    static Acceptance atMostPercent(int limit) {
        return new Acceptance("<= %d %%".formatted(limit), false, value -> !(value > limit / 100.0));
    }

    static Acceptance atMostDays(int limit) {
        return new Acceptance("<= %d days".formatted(limit), false, value -> value <= limit);
    }

    private static String shown(double limit) {
        return limit == 1 ? "100 %" : String.format(Locale.ROOT, "%.0f", limit);
    }
}
