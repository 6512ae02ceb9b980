package org.restride.analytics.trend;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * How much a person's scores scatter: the standard deviation over the fourteen days that end on a day, with n - 1 in the
 * denominator. Shown, never judged by. Five to six days give a reliability of 0.8 (RULES 5.1).
 */
public final class Variability {

    public static final int WINDOW_DAYS = 14;
    public static final int LEAST_DAYS = 6;

    private Variability() {}

    /** In points; empty with fewer than six days that have a score. */
    public static OptionalDouble endingOn(LocalDate to, Sample scores) {
        Sample window = scores.between(to.minusDays(WINDOW_DAYS - 1), to);
        if (window.size() < LEAST_DAYS) {
            return OptionalDouble.empty();
        }
        double mean = window.mean();
        double squares = 0;
        for (double value : window.values()) {
            squares += (value - mean) * (value - mean);
        }
        return OptionalDouble.of(Math.sqrt(squares / (window.size() - 1)));
    }
}
