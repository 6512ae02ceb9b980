package org.restride.benchmarks.scorecard;

import java.util.Collection;

/** The middle value; the mean of the middle two where their count is even. */
final class Median {

    private Median() {}

    /** Not a number when there are no values. */
    static double of(Collection<Integer> values) {
        int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}
