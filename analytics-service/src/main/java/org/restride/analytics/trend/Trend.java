package org.restride.analytics.trend;

/**
 * The slow trend of some weeks' scores. Ten to twenty readings support a decision and are no reason on their own
 * (RULES 5.1).
 *
 * @param readings it comes from
 * @param spanDays from the first reading to the last
 * @param slopePerWeek Theil and Sen's, in points; not a number with fewer than two readings
 * @param pIncrease one-sided p of Mann and Kendall's test, corrected for autocorrelation
 */
public record Trend(int readings, long spanDays, double slopePerWeek, double pIncrease) {

    private static final int DAYS_OF_WEEK = 7;

    public static Trend of(Sample sample) {
        double slopePerDay = TheilSen.slopePerDay(sample);
        return new Trend(
                sample.size(),
                sample.spanDays(),
                slopePerDay * DAYS_OF_WEEK,
                MannKendall.of(sample, slopePerDay).pIncrease());
    }
}
