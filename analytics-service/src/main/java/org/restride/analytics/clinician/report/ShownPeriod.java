package org.restride.analytics.clinician.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReports;

/** The last days that the page, and what is printed of it, is about. */
enum ShownPeriod {
    FOUR_WEEKS("4w", 28),
    TWELVE_WEEKS("12w", 84),
    ALL("all", null);

    private final String code;
    private final Integer days;

    ShownPeriod(String code, Integer days) {
        this.code = code;
        this.days = days;
    }

    String code() {
        return code;
    }

    /** Null for all. */
    Integer days() {
        return days;
    }

    /** Of a report over these days; one over all of them has the last two years. */
    LocalDate firstDay(PatientReport overAllTime) {
        LocalDate today = overAllTime.asOfDay();
        if (days != null) {
            return today.minusDays(days - 1L);
        }
        LocalDate longest = today.minusDays(PatientReports.MOST_DAYS - 1L);
        LocalDate begin = overAllTime.period().from();
        return begin.isBefore(longest) ? longest : begin;
    }

    /** Twelve weeks where nothing that is known was asked for. */
    static ShownPeriod named(String code) {
        return Arrays.stream(values())
                .filter(period -> period.code.equals(code))
                .findFirst()
                .orElse(TWELVE_WEEKS);
    }

    static List<ShownPeriod> all() {
        return List.of(values());
    }
}
