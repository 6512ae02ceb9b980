package org.restride.stack.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number by shares so that the parts add up to it: floors first, then the largest remainders. */
final class LargestRemainder {

    private LargestRemainder() {}

    static int[] split(int total, double... shares) {
        double sum = Arrays.stream(shares).sum();
        double[] exact = Arrays.stream(shares).map(share -> total * share / sum).toArray();
        int[] parts = Arrays.stream(exact).mapToInt(part -> (int) part).toArray();
        int missing = total - Arrays.stream(parts).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> parts[index] - exact[index]))
                .limit(missing)
                .forEach(index -> parts[index]++);
        return parts;
    }
}
