package org.restride.analytics.outcomes;

import java.time.LocalDate;
import org.restride.kit.problem.InvalidRequest;

/**
 * The programmes that began on these days, as they stood at the end of the last.
 *
 * @param from first day, as the patient counts days
 * @param to last day
 */
public record OutcomePeriod(LocalDate from, LocalDate to) {

    private static final int USUAL_WEEKS = 52;
    private static final int MOST_YEARS = 2;

    /**
     * @param from null for the 52 weeks that end on the last day
     * @param to null for today
     * @throws InvalidRequest if the days are in the wrong order, or more than two years apart
     */
    public static OutcomePeriod asked(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusWeeks(USUAL_WEEKS).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw new InvalidRequest("from", "must not be after to");
        }
        if (first.isBefore(last.minusYears(MOST_YEARS))) {
            throw new InvalidRequest("from", "must not be more than two years before to");
        }
        return new OutcomePeriod(first, last);
    }
}
