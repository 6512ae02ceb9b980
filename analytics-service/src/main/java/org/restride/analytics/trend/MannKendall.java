package org.restride.analytics.trend;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether numbers of days tend upwards: Mann and Kendall's test with the correction for ties, always by the normal
 * approximation, its z shrunk for what one day's number has in common with the next. Source: Mann 1945, Econometrica
 * 13:245; Kendall 1975; the shrinking by {@code (1 - r1)/(1 + r1)} and the rest as in RULES 8.3 and 8.7 item 7.
 *
 * @param s number of pairs that rise less the number that fall
 * @param variance of s if there were no trend, with tied values taken into account
 * @param lagOne autocorrelation of consecutive residuals around the line, whatever the gap between them, 0 to 0.8
 * @param pIncrease one-sided, of no increase; 0.5 when nothing can be said
 */
public record MannKendall(long s, double variance, double lagOne, double pIncrease) {

    private static final double MOST_LAG_ONE = 0.8;

    /** On a straight line the residuals are what rounding leaves of 0; scores 0 to 10 scatter by far more than this. */
    private static final double NO_SCATTER = 1e-18;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @param slopePerDay of the line the residuals are taken from */
    public static MannKendall of(Sample sample, double slopePerDay) {
        long s = score(sample);
        double variance = variance(sample.values());
        double lagOne = lagOne(sample, slopePerDay);
        return new MannKendall(s, variance, lagOne, p(s, variance, lagOne));
    }

    private static long score(Sample sample) {
        long s = 0;
        for (int i = 0; i < sample.size(); i++) {
            for (int j = i + 1; j < sample.size(); j++) {
                s += (long) Math.signum(sample.value(j) - sample.value(i));
            }
        }
        return s;
    }

    private static double variance(double[] values) {
        Arrays.sort(values);
        double sum = termOf(values.length);
        int run = 1;
        for (int i = 1; i <= values.length; i++) {
            if (i < values.length && values[i] == values[i - 1]) {
                run++;
            } else {
                sum -= termOf(run);
                run = 1;
            }
        }
        return sum / 18;
    }

    private static double termOf(int count) {
        return count * (count - 1.0) * (2.0 * count + 5);
    }

    private static double lagOne(Sample sample, double slopePerDay) {
        double[] residuals = residuals(sample, slopePerDay);
        double neighbours = 0;
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            neighbours += i == 0 ? 0 : residuals[i - 1] * residuals[i];
        }
        double r1 = squares < NO_SCATTER ? 0 : neighbours / squares;
        return Math.min(MOST_LAG_ONE, Math.max(0, r1));
    }

    private static double[] residuals(Sample sample, double slopePerDay) {
        double[] residuals = new double[sample.size()];
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = sample.value(i) - slopePerDay * sample.daysSinceFirst(i);
            sum += residuals[i];
        }
        double mean = sum / residuals.length;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= mean;
        }
        return residuals;
    }

    private static double p(long s, double variance, double lagOne) {
        if (s == 0 || variance <= 0) {
            return 0.5;
        }
        double z = (s - Math.signum(s)) / Math.sqrt(variance) * Math.sqrt((1 - lagOne) / (1 + lagOne));
        return NORMAL.survivalProbability(z);
    }
}
