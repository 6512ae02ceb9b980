package org.restride.analytics.trend;

/**
 * Whether symptoms moved along the leg: further down (peripheralisation) or back towards the spine (centralisation).
 * Single days do not count, only what stays (RULES 3.1, 3.3, 8.3 RG-5).
 *
 * @param earlierMedian rank that was usual before; not a number when there were no ranks
 * @param further how many of the recent ranks are at least {@code shift} beyond it
 * @param nearer how many are at least {@code shift} below it
 */
public record LocationShift(double earlierMedian, int further, int nearer) {

    /**
     * @param recent ranks 0 none to 5 foot of the last days
     * @param earlier ranks of the time before
     * @param shift least difference in ranks
     */
    public static LocationShift of(Sample recent, Sample earlier, double shift) {
        double median = earlier.median();
        int further = 0;
        int nearer = 0;
        for (double rank : recent.values()) {
            further += rank >= median + shift ? 1 : 0;
            nearer += rank <= median - shift ? 1 : 0;
        }
        return new LocationShift(median, further, nearer);
    }
}
