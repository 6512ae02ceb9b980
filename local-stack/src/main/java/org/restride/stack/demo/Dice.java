package org.restride.stack.demo;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Chance that falls the same way on every run and every machine. */
final class Dice {

    private final UniformRandomProvider source;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    private Dice(long seed) {
        this.source = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(source);
    }

    /** Dice of its own for each index, so that one patient's draws never move another's. */
    static Dice of(long seed, int index) {
        return new Dice(seed + 0x9E3779B97F4A7C15L * (index + 1));
    }

    double normal(double mean, double deviation) {
        return mean + deviation * gaussian.sample();
    }

    /** Median 1. */
    double logNormal(double deviationOfLog) {
        return Math.exp(normal(0, deviationOfLog));
    }

    double beta(double alpha, double beta) {
        return ChengBetaSampler.of(source, alpha, beta).sample();
    }

    double exponential(double mean) {
        return ZigguratSampler.Exponential.of(source, mean).sample();
    }

    double uniform(double from, double to) {
        return source.nextDouble(from, to);
    }

    /** From {@code from} up to and without {@code to}. */
    int whole(int from, int to) {
        return source.nextInt(from, to);
    }

    boolean chance(double probability) {
        return source.nextDouble() < probability;
    }
}
