package org.restride.analytics.adherence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Sessions expected and done in a run of days. Nothing is carried into another block, so extra sessions of one week
 * never make up for another (RULES 4.2).
 *
 * @param expected a seventh of the sum of what each day expects in a week, a real number
 * @param activeDays days on which something was expected
 * @param done sessions with enough of their dose; several on one day all count (RULES 8.7 item 4)
 * @param dose sum of the doses of those sessions, also of the smaller ones
 */
public record AdherenceBlock(LocalDate from, LocalDate to, double expected, int activeDays, int done, double dose) {

    /** A session counts once half of its dose is done (RULES 4.2). */
    public static final double COMPLETE_DOSE = 0.5;

    /**
     * @param from first day that counts; a block may begin before a stage did
     * @param doses of each day
     * @param completeDose a session counts from this dose
     */
    static AdherenceBlock of(
            LocalDate from,
            LocalDate to,
            ExpectedSessions plan,
            Map<LocalDate, List<Double>> doses,
            double completeDose) {
        int perWeek = 0;
        int activeDays = 0;
        int done = 0;
        double dose = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            int expected = plan.perWeekOn(day);
            perWeek += expected;
            activeDays += expected > 0 ? 1 : 0;
            for (double session : doses.getOrDefault(day, List.of())) {
                done += session >= completeDose ? 1 : 0;
                dose += session;
            }
        }
        return new AdherenceBlock(from, to, perWeek / 7.0, activeDays, done, dose);
    }

    /** Sessions that count: never more than expected. */
    double countedSessions() {
        return Math.min(done, expected);
    }

    double countedDose() {
        return Math.min(dose, expected);
    }

    /** Sessions beyond what was expected; shown, never counted. */
    public double extras() {
        return Math.max(0, done - expected);
    }
}
