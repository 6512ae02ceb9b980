package org.restride.stack.demo;

/** One patient's latent leg pain over the weeks, before daily ups and downs. */
record PainCourse(double start, double floor, double tauWeeks) {

    double legAt(double week) {
        return Scale.clip(floor + (start - floor) * Math.exp(-week / tauWeeks));
    }

    /** Back pain follows the leg, a little milder (RULES 7.2). */
    double backAt(double week) {
        return Scale.clip(0.85 * legAt(week) + 0.3);
    }
}
