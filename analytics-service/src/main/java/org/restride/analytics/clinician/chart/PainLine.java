package org.restride.analytics.clinician.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.Point;

/**
 * The pain of one location, a value for each day of the chart. Null is a day without a score: the line has a gap there.
 *
 * @param recalled entered too long after their day: shown, not used
 * @param means of the seven days that end on the day; null with fewer than four scores
 * @param meansOf how many scores are in each
 * @param baseline at the start; null while it is not known
 * @param meaningful at or below this, the change since the start means something to patients
 */
public record PainLine(
        List<Integer> scores,
        List<Integer> recalled,
        List<BigDecimal> means,
        List<Integer> meansOf,
        BigDecimal baseline,
        BigDecimal meaningful,
        List<Span> flares) {

    static PainLine of(PatientReport report, PatientReport.Location location) {
        List<Point> series = location.series();
        return new PainLine(
                series.stream().map(Point::score0To10).toList(),
                series.stream().map(Point::recalled0To10).toList(),
                series.stream().map(Point::mean7Days).toList(),
                series.stream().map(Point::mean7DaysN).toList(),
                location.baseline().value(),
                meaningful(location),
                location.flares() == null
                        ? List.of()
                        : location.flares().stream()
                                .map(flare -> Span.within(
                                        report.period().from(), report.period().to(), flare.from(), flare.to(), null))
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** Whichever of points and percent is reached first. */
    private static BigDecimal meaningful(PatientReport.Location location) {
        BigDecimal baseline = location.baseline().value();
        if (baseline == null || baseline.signum() == 0) {
            return null;
        }
        var needed = location.sinceBaseline();
        BigDecimal byPercent = baseline.multiply(needed.leastPercent()).movePointLeft(2);
        return baseline.subtract(byPercent.min(needed.leastPoints())).stripTrailingZeros();
    }
}
