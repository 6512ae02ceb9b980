package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientDayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} in {1} counts for {2}: {3}")
    @CsvSource({
        "2026-10-21T23:59:59+02:00,     Europe/Berlin,     2026-10-21, evening",
        "2026-10-22T00:00:00+02:00,     Europe/Berlin,     2026-10-21, midnight is still that evening",
        "2026-10-22T02:59:59.999+02:00, Europe/Berlin,     2026-10-21, last moment before the boundary",
        "2026-10-22T03:00:00+02:00,     Europe/Berlin,     2026-10-22, the boundary begins the day",
        "2026-03-29T01:59:59+01:00,     Europe/Berlin,     2026-03-28, before the hour that is missing in spring",
        "2026-03-29T03:00:00+02:00,     Europe/Berlin,     2026-03-29, one second later",
        "2026-10-25T02:30:00+02:00,     Europe/Berlin,     2026-10-24, first 02:30 in autumn",
        "2026-10-25T02:30:00+01:00,     Europe/Berlin,     2026-10-24, second 02:30 in autumn",
        "2026-10-25T03:00:00+01:00,     Europe/Berlin,     2026-10-25, after both of them",
        "2026-03-29T02:59:59+02:00,     Europe/Helsinki,   2026-03-28, the missing hour begins at the boundary",
        "2026-03-29T04:00:00+03:00,     Europe/Helsinki,   2026-03-29, and the day begins after it",
        "2026-09-27T02:44:59+12:45,     Pacific/Chatham,   2026-09-26, the clock jumps over the boundary",
        "2026-09-27T03:45:00+13:45,     Pacific/Chatham,   2026-09-27, and the day begins with the jump",
        "2026-10-25T17:45:00Z,          Pacific/Auckland,  2026-10-26, already tomorrow",
        "2026-10-26T08:15:00Z,          Pacific/Honolulu,  2026-10-25, still yesterday",
        "2026-01-01T00:30:00Z,          UTC,               2025-12-31, across the year",
    })
    void an_instant_counts_for_the_patients_day(OffsetDateTime at, ZoneId zone, LocalDate day, String why) {
        assertThat(PatientDay.of(at.toInstant(), zone)).as(why).isEqualTo(day);
    }

    @Test
    void a_day_ends_where_the_next_begins_in_every_zone_through_every_clock_change() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            first.datesUntil(first.plusYears(1)).forEach(day -> {
                Instant end = PatientDay.endOf(day, zone);
                assertThat(PatientDay.of(end, zone)).as("%s %s", id, day).isEqualTo(day.plusDays(1));
                assertThat(PatientDay.of(end.minusMillis(1), zone))
                        .as("%s %s", id, day)
                        .isEqualTo(day);
            });
        }
    }

    @ParameterizedTest(name = "the day {0} has {1} hours")
    @CsvSource({"2026-03-28, 23", "2026-03-29, 24", "2026-10-24, 25", "2026-10-25, 24"})
    void the_hour_a_night_loses_or_gains_belongs_to_the_day_before(LocalDate day, long hours) {
        Duration length = Duration.between(PatientDay.endOf(day.minusDays(1), BERLIN), PatientDay.endOf(day, BERLIN));
        assertThat(length).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "the score of {0} entered at {1} is recall: {2}")
    @CsvSource({
        "2026-10-12, 2026-10-12T21:00:00+02:00,     false",
        "2026-10-12, 2026-10-15T03:00:00+02:00,     false",
        "2026-10-12, 2026-10-15T03:00:00.001+02:00, true",
        "2026-10-23, 2026-10-26T02:00:00+01:00,     false",
        "2026-10-24, 2026-10-27T03:00:00+01:00,     false",
        "2026-10-24, 2026-10-27T03:00:01+01:00,     true",
        "2026-10-22, 2026-10-25T02:00:00+01:00,     false",
        "2026-10-22, 2026-10-25T02:00:01+01:00,     true",
    })
    void a_score_is_recall_more_than_48_hours_after_its_day(LocalDate day, OffsetDateTime recorded, boolean recall) {
        assertThat(PatientDay.isRecall(day, BERLIN, recorded.toInstant())).isEqualTo(recall);
    }
}
