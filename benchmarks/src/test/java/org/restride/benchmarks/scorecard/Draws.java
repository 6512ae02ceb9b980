package org.restride.benchmarks.scorecard;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;

/** Random numbers that are the same for a seed on every JDK: a named algorithm, and {@link StrictMath} above it. */
final class Draws {

    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    Draws(long seed) {
        this.random = ALGORITHM.create(seed);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Uniform over whole days, both ends included. */
    int day(int first, int last) {
        return first + (int) ((last - first + 1) * random.nextDouble());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Two uniform numbers make one normal number (Box and Muller 1958, Ann Math Stat 29:610). */
    double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** Beta(8, 2): the eighth smallest of nine uniform numbers. */
    double beta8And2() {
        return DoubleStream.generate(random::nextDouble)
                .limit(9)
                .sorted()
                .skip(7)
                .findFirst()
                .orElseThrow();
    }
}
