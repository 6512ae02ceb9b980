package org.restride.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * The one place where an instant becomes a patient's day. A day begins at 03:00 local time, so that an evening that ends
 * after midnight is still that evening (RULES 4.2). Windows are counted in such days, never in hours, so a day of 23 or
 * 25 hours is a day.
 */
public final class PatientDay {

    /** 00:00 to 02:59 counts to the day before. */
    public static final LocalTime BOUNDARY = LocalTime.of(3, 0);

    private static final Duration RECALL_AFTER = Duration.ofHours(48);

    private PatientDay() {}

    /** The patient's day of an instant; wall clock of {@code zone}, so a clock change cannot move it. */
    public static LocalDate of(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(BOUNDARY) ? date.minusDays(1) : date;
    }

    /** When the day is over for the patient: 03:00 of the next date, or the jump of the clock that leaves 03:00 out. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        LocalDateTime end = day.plusDays(1).atTime(BOUNDARY);
        ZoneOffsetTransition change = zone.getRules().getTransition(end);
        return change != null && change.isGap()
                ? change.getInstant()
                : end.atZone(zone).toInstant();
    }

    /**
     * Whether a score was entered so long after its day that it is memory rather than measurement: more than 48 hours
     * after the day ended (RULES 4.2, 8.7 item 19).
     */
    public static boolean isRecall(LocalDate day, ZoneId zone, Instant recordedAt) {
        return recordedAt.isAfter(endOf(day, zone).plus(RECALL_AFTER));
    }
}
