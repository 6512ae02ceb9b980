package org.restride.analytics.trend;

import java.util.Arrays;

/** The value in the middle; of an even count the mean of the middle two (RULES 8.7 item 16). */
public final class Median {

    private Median() {}

    /** Not a number when there are no values. */
    public static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
