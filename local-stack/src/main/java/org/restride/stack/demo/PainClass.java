package org.restride.stack.demo;

/**
 * The four courses of sciatic leg pain in primary care. Shares: Ogollah 2019 (ATLAS, 609 patients). Latent leg pain in
 * week w is {@code floor + (start - floor) exp(-w / tau)}; start, floor and tau are fitted to cohort means (RULES 7.2).
 */
enum PainClass {
    IMPROVING_MILD(58, 4.1, 2.0, 1.0, 1.1, 8),
    PERSISTENT_MODERATE(26, 5.5, 1.5, 4.8, 1.2, 20),
    PERSISTENT_SEVERE(13, 7.7, 1.2, 7.2, 1.0, 20),
    IMPROVING_SEVERE(3, 8.0, 1.0, 0.9, 0.8, 5);

    private static final double TAU_LOG_SPREAD = 0.5;

    final double sharePercent;
    private final double start;
    private final double startSpread;
    private final double floor;
    private final double floorSpread;
    private final double tauWeeks;

    PainClass(
            double sharePercent, double start, double startSpread, double floor, double floorSpread, double tauWeeks) {
        this.sharePercent = sharePercent;
        this.start = start;
        this.startSpread = startSpread;
        this.floor = floor;
        this.floorSpread = floorSpread;
        this.tauWeeks = tauWeeks;
    }

    PainCourse draw(Dice dice) {
        return new PainCourse(
                dice.normal(start, startSpread),
                dice.normal(floor, floorSpread),
                tauWeeks * dice.logNormal(TAU_LOG_SPREAD));
    }
}
