package org.restride.session.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.restride.events.PatientDay;
import org.restride.kit.problem.UnprocessableRequest;

/**
 * The times of a record, checked: the offset is one the zone has at that local time, and nothing lies in the future.
 *
 * @param recordedAt when it was entered on the device; the time of receipt when the device did not say
 * @param deviceClockWrong whether what the device says of times is doubtful: its clock was off when it sent this, or it
 *     recorded something before it happened
 */
public record RecordedTime(
        OffsetDateTime occurredAt,
        ZoneId zone,
        LocalDate localDay,
        Instant recordedAt,
        Instant receivedAt,
        boolean deviceClockWrong) {

    /** Device clocks are a little off; more than this is a mistake. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** Before it no such programme existed: a device whose clock was never set. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /**
     * @param recordedAt null when the device did not say
     * @param deviceTime what the device's clock showed when it sent this; null when it did not say
     * @param now of the service
     * @throws UnprocessableRequest naming the field that is wrong
     */
    public static RecordedTime of(
            OffsetDateTime occurredAt, String zoneName, Instant recordedAt, Instant deviceTime, Instant now) {
        ZoneId zone = zone(occurredAt, zoneName);
        Instant latest = now.plus(CLOCK_SKEW);
        if (occurredAt.toInstant().isAfter(latest)) {
            throw new TimeInFuture("occurredAt");
        }
        if (occurredAt.toInstant().isBefore(EARLIEST)) {
            throw new TimeTooLongAgo("occurredAt");
        }
        if (recordedAt != null && recordedAt.isAfter(latest)) {
            throw new TimeInFuture("recordedAt");
        }
        if (recordedAt != null && recordedAt.isBefore(EARLIEST)) {
            throw new TimeTooLongAgo("recordedAt");
        }
        return new RecordedTime(
                occurredAt,
                zone,
                PatientDay.of(occurredAt.toInstant(), zone),
                recordedAt == null ? now : recordedAt.truncatedTo(ChronoUnit.MILLIS),
                now,
                isOff(deviceTime, now) || isBefore(recordedAt, occurredAt.toInstant()));
    }

    /**
     * The same for what must not be refused because a clock is wrong: times that cannot be are marked, and the day is that
     * of the arrival.
     */
    static RecordedTime ofAnyTime(
            OffsetDateTime occurredAt, String zoneName, Instant recordedAt, Instant deviceTime, Instant now) {
        if (isPlausible(occurredAt.toInstant(), now) && (recordedAt == null || isPlausible(recordedAt, now))) {
            return of(occurredAt, zoneName, recordedAt, deviceTime, now);
        }
        ZoneId zone = zone(occurredAt, zoneName);
        return new RecordedTime(occurredAt, zone, PatientDay.of(now, zone), now, now, true);
    }

    private static boolean isPlausible(Instant time, Instant now) {
        return !time.isAfter(now.plus(CLOCK_SKEW)) && !time.isBefore(EARLIEST);
    }

    private static ZoneId zone(OffsetDateTime occurredAt, String zoneName) {
        ZoneId zone = IanaZone.of(zoneName, "zone");
        if (!zone.getRules().getValidOffsets(occurredAt.toLocalDateTime()).contains(occurredAt.getOffset())) {
            throw new OffsetNotInZone();
        }
        return zone;
    }

    private static boolean isOff(Instant deviceTime, Instant now) {
        return deviceTime != null && Duration.between(deviceTime, now).abs().compareTo(CLOCK_SKEW) > 0;
    }

    private static boolean isBefore(Instant recordedAt, Instant occurredAt) {
        return recordedAt != null && recordedAt.isBefore(occurredAt.minus(CLOCK_SKEW));
    }

    /** 422: in this zone no clock shows that local time with that offset; it may lie in the gap of a clock change. */
    static class OffsetNotInZone extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        OffsetNotInZone() {
            super(
                    "offset-not-in-zone",
                    "The time does not exist in its zone",
                    "occurredAt",
                    "has an offset the zone does not have at that local time");
        }
    }

    /** 422: later than the service's clock by more than five minutes. */
    static class TimeInFuture extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        TimeInFuture(String field) {
            super("time-in-future", "The time lies in the future", field, "must not be more than 5 minutes ahead");
        }
    }

    /** 422: earlier than any session can have been. */
    static class TimeTooLongAgo extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        TimeTooLongAgo(String field) {
            super("time-too-long-ago", "The time lies too long ago", field, "must not be before the year 2000");
        }
    }
}
