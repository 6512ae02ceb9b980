package org.restride.analytics.trend;

/**
 * A share with its 95 % interval by Wilson's score method, which holds for small numbers and near 0 and 1, where the usual one
 * does not (Wilson 1927, J Am Stat Assoc 22:209; Newcombe 1998, Stat Med 17:857). All from 0 to 1, unrounded.
 *
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Proportion(double share, double low, double high) {

    /** The standard normal distribution is below it in 97.5 % of the cases. */
    private static final double Z = 1.959963984540054;

    /**
     * @param count so many of {@code n}
     * @throws IllegalArgumentException if {@code n} is not positive, or the count not among them
     */
    public static Proportion of(long count, long n) {
        if (n < 1 || count < 0 || count > n) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(count, n));
        }
        double share = (double) count / n;
        double z2 = Z * Z / n;
        double centre = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n));
        return new Proportion(share, count == 0 ? 0 : centre - half, count == n ? 1 : centre + half);
    }
}
