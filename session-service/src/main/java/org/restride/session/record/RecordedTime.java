package org.restride.session.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.restride.events.PatientDay;
import org.restride.kit.problem.UnprocessableRequest;

/**
 * The times of a record, checked: the offset is one the zone has at that local time, and nothing lies in the future.
 *
 * @param recordedAt when it was entered on the device; the time of receipt when the device did not say
 */
public record RecordedTime(
        OffsetDateTime occurredAt, ZoneId zone, LocalDate localDay, Instant recordedAt, Instant receivedAt) {

    /** Device clocks are a little off; more than this is a mistake. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /**
     * @param recordedAt null when the device did not say
     * @throws UnprocessableRequest naming the field that is wrong
     */
    public static RecordedTime of(OffsetDateTime occurredAt, String zoneName, Instant recordedAt, Instant now) {
        ZoneId zone = IanaZone.of(zoneName, "zone");
        if (!zone.getRules().getValidOffsets(occurredAt.toLocalDateTime()).contains(occurredAt.getOffset())) {
            throw new OffsetNotInZone();
        }
        Instant latest = now.plus(CLOCK_SKEW);
        if (occurredAt.toInstant().isAfter(latest)) {
            throw new TimeInFuture("occurredAt");
        }
        if (recordedAt != null && recordedAt.isAfter(latest)) {
            throw new TimeInFuture("recordedAt");
        }
        return new RecordedTime(
                occurredAt,
                zone,
                PatientDay.of(occurredAt.toInstant(), zone),
                recordedAt == null ? now : recordedAt,
                now);
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
}
