package org.restride.benchmarks.scorecard;

import java.util.List;
import java.util.Locale;

/**
 * A measured number.
 *
 * @param value a share is from 0 to 1; not a number when there was nothing to measure
 * @param text as it stands in a table
 */
record Figure(double value, String text) {

    static Figure count(long count) {
        return new Figure(count, Long.toString(count));
    }

    static Figure share(long part, long whole) {
        return whole == 0
                ? new Figure(Double.NaN, "none")
                : new Figure((double) part / whole, format("%.1f %% (%d/%d)", 100.0 * part / whole, part, whole));
    }

    static Figure medianDays(List<Integer> days) {
        double median = Median.of(days);
        return Double.isNaN(median) ? new Figure(median, "never") : new Figure(median, format("%.1f", median));
    }

    static Figure mean(List<Integer> values) {
        double mean = values.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
        return new Figure(mean, format("%.2f", mean));
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
