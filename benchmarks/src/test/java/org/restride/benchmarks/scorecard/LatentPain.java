package org.restride.benchmarks.scorecard;

/** Leg pain as it is behind the scores, 0 to 10, by day of the programme counted from 0. */
@FunctionalInterface
interface LatentPain {

    double on(int day);

    /** Falls from {@code start} towards {@code end}; after {@code weeks} 63 % of the way is done. */
    static LatentPain recovering(double start, double end, double weeks) {
        return day -> end + (start - end) * StrictMath.exp(-day / 7.0 / weeks);
    }

    static LatentPain constant(double level) {
        return day -> level;
    }

    /** @param phase 0 to 1, the share of a period that lies before the programme */
    static LatentPain wave(double middle, double height, double periodWeeks, double phase) {
        return day -> middle + height * StrictMath.sin(2 * StrictMath.PI * (day / 7.0 / periodWeeks + phase));
    }

    default LatentPain raisedBy(double points, int firstDay, int days) {
        return day -> on(day) + (day >= firstDay && day < firstDay + days ? points : 0);
    }

    default LatentPain risingFrom(int firstDay, double pointsPerWeek, double most) {
        return day -> on(day) + Math.min(most, pointsPerWeek * Math.max(0, day - firstDay) / 7);
    }

    default LatentPain withinScale() {
        return day -> Math.min(10, Math.max(0, on(day)));
    }
}
