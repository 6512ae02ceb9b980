package org.restride.analytics.trend;

/**
 * Slope of a line through numbers of days: the median of the slopes of all pairs. One wild value moves it little.
 * Source: Theil 1950; Sen 1968, J Am Stat Assoc 63:1379; RULES 5.1 and 8.3.
 */
public final class TheilSen {

    private TheilSen() {}

    /** Change per day; not a number with fewer than two numbers. */
    public static double slopePerDay(Sample sample) {
        int n = sample.size();
        double[] slopes = new double[n * (n - 1) / 2];
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double days = sample.daysSinceFirst(j) - sample.daysSinceFirst(i);
                slopes[pair++] = (sample.value(j) - sample.value(i)) / days;
            }
        }
        return Median.of(slopes);
    }
}
