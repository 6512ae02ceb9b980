package org.restride.analytics.progression.chart;

import java.time.LocalDate;

/**
 * Days looked at, counted back from the decision day.
 *
 * @param days how many, both ends included
 * @param offset how many days before the decision day the last of them is
 */
public record Window(int days, int offset) {

    public static final Window WEEK = new Window(7, 0);

    public LocalDate from(LocalDate decisionDay) {
        return to(decisionDay).minusDays(days - 1L);
    }

    public LocalDate to(LocalDate decisionDay) {
        return decisionDay.minusDays(offset);
    }

    /** As many days, right before these. */
    public Window before() {
        return new Window(days, offset + days);
    }

    /** The last seven of these days. */
    public Window lastWeek() {
        return new Window(WEEK.days(), offset);
    }
}
