package org.restride.analytics.trend;

/**
 * How much better a score is than at the start; negative when it is worse.
 *
 * @param points baseline less now
 * @param percent of the baseline; not a finite number when that is 0
 */
public record Improvement(double points, double percent) {

    public static Improvement of(double baseline, double now) {
        return new Improvement(baseline - now, 100 * (baseline - now) / baseline);
    }

    /** Whether a patient would notice it, by this much of either. */
    public boolean reaches(Meaningful least) {
        return points >= least.points() || Double.isFinite(percent) && percent >= least.percent();
    }

    /** The least change that means something to patients. */
    public record Meaningful(double points, double percent) {

        /** Two points or 30 % (Ostelo 2008, Spine; Farrar 2001, Pain 94:149; RULES 3.2). */
        public static final Meaningful GENERAL = new Meaningful(2, 30);

        /** Leg pain in radiculopathy: 1.75 points or 23.5 % (three pooled trials, 352 patients; RULES 3.2). */
        public static final Meaningful LEG = new Meaningful(1.75, 23.5);
    }
}
