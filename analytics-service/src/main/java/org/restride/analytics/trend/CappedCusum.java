package org.restride.analytics.trend;

/**
 * Sum of what goes beyond a person's usual level and an allowance. It never falls below 0, and no single day adds more
 * than the cap, so that a spike of one day raises no alarm and a flare of some days does. Source: RULES 5.1.
 */
public final class CappedCusum {

    private CappedCusum() {}

    /**
     * The sum on the last day, in points: {@code C = max(0, C + min(x - reference - allowance, cap))} day by day, from 0.
     *
     * @param reference usual level
     * @param allowance rise above it that does not count
     * @param cap most that one day adds
     */
    public static double of(Sample sample, double reference, double allowance, double cap) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            sum = Math.max(0, sum + Math.min(sample.value(i) - reference - allowance, cap));
        }
        return sum;
    }
}
