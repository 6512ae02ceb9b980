package org.restride.analytics.clinician.report;

import java.util.Arrays;
import java.util.List;

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
