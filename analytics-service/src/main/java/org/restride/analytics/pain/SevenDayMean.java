package org.restride.analytics.pain;

import java.time.LocalDate;
import java.util.Map;

/**
 * Mean of a location's scores over the seven days that end on {@code to}. Missing days are left out, neither filled nor
 * carried forward. Source: RULES 5.1.
 *
 * @param days how many of the seven have a score
 * @param mean 0 to 10; null with fewer than four days
 */
public record SevenDayMean(LocalDate from, LocalDate to, int days, Double mean) {

    public static final int WINDOW_DAYS = 7;
    /** With fewer, the mean says more about which days were scored than about pain (RULES 5.2). */
    public static final int LEAST_DAYS = 4;

    public static SevenDayMean endingOn(LocalDate to, Map<LocalDate, Reading> readings) {
        LocalDate from = to.minusDays(WINDOW_DAYS - 1);
        int days = 0;
        double sum = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Integer score = readings.getOrDefault(day, Reading.NONE).score0To10();
            if (score != null) {
                days++;
                sum += score;
            }
        }
        return new SevenDayMean(from, to, days, days < LEAST_DAYS ? null : sum / days);
    }
}
