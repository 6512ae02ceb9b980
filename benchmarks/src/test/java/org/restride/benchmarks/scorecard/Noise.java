package org.restride.benchmarks.scorecard;

/** Day-to-day noise of a pain score, in points: standard deviation 1.2, correlation with the day before 0.3. */
final class Noise {

    private static final double DEVIATION = 1.2;
    private static final double CARRIED_OVER = 0.3;
    private static final double NEW = DEVIATION * StrictMath.sqrt(1 - CARRIED_OVER * CARRIED_OVER);

    private final Draws draws;
    private double last;

    Noise(Draws draws) {
        this.draws = draws;
        this.last = draws.normal(0, DEVIATION);
    }

    double next() {
        last = CARRIED_OVER * last + draws.normal(0, NEW);
        return last;
    }
}
