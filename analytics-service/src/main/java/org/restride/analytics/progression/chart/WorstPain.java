package org.restride.analytics.progression.chart;

import org.restride.events.PainLocation;

/**
 * Pain where it is worse: the location with the higher mean over the last seven days, the leg where they are equal
 * (RULES 8.7 items 5 and 6).
 *
 * @param location null when neither has a reading
 * @param readings of it, over all weeks looked at
 * @param recentMean over the last seven days; not a number without a reading
 * @param lowestMean the lowest of the means of the weeks looked at, those without a reading left out
 * @param mostDays days with a reading in the last seven, of the location that has more of them
 */
public record WorstPain(PainLocation location, Readings readings, double recentMean, double lowestMean, int mostDays) {

    static WorstPain over(Window weeks, Chart chart) {
        PainLocation worst = null;
        double highest = Double.NaN;
        int mostDays = 0;
        for (PainLocation location : PainLocation.values()) {
            Readings recent = chart.readings(location, weeks.lastWeek());
            double mean = recent.sample().mean();
            mostDays = Math.max(mostDays, recent.size());
            if (!recent.isEmpty() && (worst == null || mean > highest)) {
                worst = location;
                highest = mean;
            }
        }
        return worst == null
                ? new WorstPain(null, chart.noReadings(), Double.NaN, Double.NaN, 0)
                : new WorstPain(worst, chart.readings(worst, weeks), highest, lowest(worst, weeks, chart), mostDays);
    }

    private static double lowest(PainLocation location, Window weeks, Chart chart) {
        double lowest = Double.POSITIVE_INFINITY;
        Window week = weeks.lastWeek();
        for (int days = weeks.days(); days > 0; days -= week.days()) {
            Readings readings = chart.readings(location, week);
            lowest = readings.isEmpty()
                    ? lowest
                    : Math.min(lowest, readings.sample().mean());
            week = week.before();
        }
        return lowest;
    }
}
