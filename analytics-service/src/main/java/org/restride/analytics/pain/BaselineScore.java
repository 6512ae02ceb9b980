package org.restride.analytics.pain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.restride.analytics.trend.Median;

/**
 * Pain of a location at the start of the programme: the median of the scores of its first seven days; with fewer than
 * three of them, of all scores so far. Source: RULES 8.7 item 17.
 *
 * @param from first day of the programme
 * @param to last day looked at
 * @param n scores it comes from
 * @param median 0 to 10; null with fewer than three scores
 */
public record BaselineScore(LocalDate from, LocalDate to, int n, Double median) {

    public static final int FIRST_DAYS = 7;
    public static final int LEAST_SCORES = 3;

    /** @param day scores after it do not count */
    public static BaselineScore asOf(LocalDate day, LocalDate programmeStart, Map<LocalDate, Reading> readings) {
        LocalDate endOfFirst = programmeStart.plusDays(FIRST_DAYS - 1L);
        LocalDate first = endOfFirst.isAfter(day) ? day : endOfFirst;
        List<Integer> scores = new ArrayList<>();
        List<Integer> ofFirstDays = new ArrayList<>();
        readings.forEach((scored, reading) -> {
            if (reading.score0To10() != null && !scored.isBefore(programmeStart) && !scored.isAfter(day)) {
                scores.add(reading.score0To10());
                if (!scored.isAfter(first)) {
                    ofFirstDays.add(reading.score0To10());
                }
            }
        });
        return ofFirstDays.size() >= LEAST_SCORES
                ? of(programmeStart, first, ofFirstDays)
                : of(programmeStart, day, scores);
    }

    private static BaselineScore of(LocalDate from, LocalDate to, List<Integer> scores) {
        Double median = scores.size() < LEAST_SCORES
                ? null
                : Median.of(scores.stream().mapToDouble(Integer::doubleValue).toArray());
        return new BaselineScore(from, to, scores.size(), median);
    }
}
