package org.restride.stack.demo;

/** How doing the exercises changes with the weeks; shares as published, slopes estimated (RULES 7.2). */
enum AdherenceTrend {
    DECLINING(12, -0.03),
    STABLE(45, 0),
    INCREASING(43, 0.02);

    final double sharePercent;
    private final double perWeek;

    AdherenceTrend(double sharePercent, double perWeek) {
        this.sharePercent = sharePercent;
        this.perWeek = perWeek;
    }

    /** Probability that a session expected in this week is done. */
    double probability(double atStart, double week) {
        return Math.max(0, Math.min(1, atStart + perWeek * week));
    }
}
