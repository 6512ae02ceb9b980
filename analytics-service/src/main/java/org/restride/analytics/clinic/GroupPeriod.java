package org.restride.analytics.clinic;

import java.time.LocalDate;
import org.restride.kit.problem.InvalidRequest;

/**
 * The days figures about a group are of.
 *
 * @param from first day, as the patient counts days
 * @param to last day
 */
public record GroupPeriod(LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 2;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * @param from null for the usual weeks that end on the last day
     * @param to null for today
     * @throws InvalidRequest if the days are in the wrong order, more than two years apart, or not of 2000 to 2100
     */
    public static GroupPeriod asked(LocalDate from, LocalDate to, LocalDate today, int usualWeeks) {
        requireSensible("from", from);
        requireSensible("to", to);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusWeeks(usualWeeks).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw new InvalidRequest("from", "must not be after to");
        }
        if (first.isBefore(last.minusYears(MOST_YEARS))) {
            throw new InvalidRequest("from", "must not be more than two years before to");
        }
        return new GroupPeriod(first, last);
    }

    private static void requireSensible(String name, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidRequest(name, "must be a day of %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }
}
