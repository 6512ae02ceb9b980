package org.restride.analytics.progression.rule;

import java.time.LocalDate;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.decision.Measure;

/** Writes down a figure for the decision's record. */
public record Figure(Measure measure) {

    /** @param value not a number where it could not be computed */
    public static Figure of(String metric, double value) {
        return new Figure(new Measure(metric, orNull(value), null, null, null, null, null, null));
    }

    public static Figure yes(String metric, boolean value) {
        return of(metric, value ? 1 : 0);
    }

    private static Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }

    public Figure against(Limit limit) {
        return new Figure(new Measure(
                measure.metric(),
                measure.value(),
                limit.operator().toString(),
                limit.value(),
                measure.from(),
                measure.to(),
                measure.n(),
                measure.least()));
    }

    public Figure over(Window window, Chart chart) {
        return between(window.from(chart.day()), window.to(chart.day()));
    }

    public Figure between(LocalDate from, LocalDate to) {
        return new Figure(new Measure(
                measure.metric(),
                measure.value(),
                measure.comparison(),
                measure.limit(),
                from,
                to,
                measure.n(),
                measure.least()));
    }

    public Figure outOf(int n) {
        return counting(n, null);
    }

    public Figure needing(int n, int least) {
        return counting(n, least);
    }

    private Figure counting(Integer n, Integer least) {
        return new Figure(new Measure(
                measure.metric(),
                measure.value(),
                measure.comparison(),
                measure.limit(),
                measure.from(),
                measure.to(),
                n,
                least));
    }
}
