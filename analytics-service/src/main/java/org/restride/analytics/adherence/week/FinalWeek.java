package org.restride.analytics.adherence.week;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** When a calendar week stops being provisional. Source: RULES 4.2. */
public final class FinalWeek {

    private static final Duration WAITED = Duration.ofHours(48);

    private FinalWeek() {}

    /** The first instant of the Monday after the week of this day, by the wall clock of the zone, and 48 hours. */
    public static Instant since(LocalDate dayOfWeek, ZoneId zone) {
        LocalDate monday = dayOfWeek.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return monday.atStartOfDay(zone).toInstant().plus(WAITED);
    }
}
