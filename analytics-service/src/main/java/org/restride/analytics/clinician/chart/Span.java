package org.restride.analytics.clinician.chart;

import java.time.LocalDate;

/**
 * Days of a chart, both included, by their number in it; the first day is 0.
 *
 * @param label null where there is nothing to write beside it
 */
public record Span(int from, int to, String label) {

    /** Cut to the days of the chart; null when none of them is in it. */
    static Span within(LocalDate first, LocalDate last, LocalDate from, LocalDate to, String label) {
        LocalDate begin = from.isBefore(first) ? first : from;
        LocalDate end = to == null || to.isAfter(last) ? last : to;
        return begin.isAfter(end) ? null : new Span(number(first, begin), number(first, end), label);
    }

    static int number(LocalDate first, LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
    }
}
