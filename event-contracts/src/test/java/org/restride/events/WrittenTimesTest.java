package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimesTest {

    private static final int ROUNDS = 20_000;

    private final Random random = new Random(20_261_121);

    @Test
    void whatever_is_written_is_read_as_it_was() {
        for (int i = 0; i < ROUNDS; i++) {
            Instant instant = anyInstant();
            OffsetDateTime there = instant.atOffset(ZoneOffset.ofTotalSeconds((random.nextInt(2161) - 1080) * 60));
            assertThat(WrittenTimes.instant(instant.toString())).isEqualTo(instant);
            String written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
            if (!written.endsWith("Z")) {
                assertThat(WrittenTimes.offsetDateTime(written)).isEqualTo(there);
            }
            assertThat(WrittenTimes.localDate(there.toLocalDate().toString())).isEqualTo(there.toLocalDate());
        }
    }

    /** Of the years 0 to 9999, to the nanosecond, the microsecond, the millisecond or the second. */
    private Instant anyInstant() {
        long second = -62_167_219_200L + 86_400 + (long) (random.nextDouble() * (315_569_520_000L - 2 * 86_400));
        int unit = new int[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
        return Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / unit * (long) unit);
    }

    /** One character of a good text is another one: what is still read is what java.time reads. */
    @Test
    void what_is_read_of_a_text_that_was_damaged_is_what_java_reads() {
        String figures = "0123456789-+:.TZ ";
        for (int i = 0; i < ROUNDS; i++) {
            var text = new StringBuilder(anyInstant().toString());
            text.setCharAt(random.nextInt(text.length()), figures.charAt(random.nextInt(figures.length())));
            Instant read = orNull(() -> WrittenTimes.instant(text.toString()));
            if (read != null) {
                assertThat(read).as(text.toString()).isEqualTo(Instant.parse(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-03-10",
                "2026-03-10T18:30Z",
                "2026-03-10T18:30:00",
                "2026-03-10T18:30:00.Z",
                "2026-03-10T18:30:00.1234567890Z",
                "2026-03-10t18:30:00z",
                "+12026-03-10T18:30:00Z",
                "2026-03-10T18:30:00+0100"
            })
    void another_form_is_left_to_java(String text) {
        assertThat(WrittenTimes.instant(text)).isNull();
        assertThat(WrittenTimes.offsetDateTime(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-10", "20260-1-01"})
    void a_day_that_does_not_exist_is_not_read(String text) {
        assertThat(orNull(() -> WrittenTimes.localDate(text))).isNull();
    }

    private static <T> T orNull(java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }
}
