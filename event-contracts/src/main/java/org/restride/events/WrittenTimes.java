package org.restride.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Reads days and times in the form in which events are written, figure by figure: the formatters of java.time, made for any
 * form, cost as much as all the rest of a pain score. What has another form still goes through them.
 */
final class WrittenTimes {

    private static final int DAY = "2026-03-10".length();
    private static final int SECOND = "2026-03-10T18:30:00".length();
    private static final int OFFSET = "+01:00".length();
    private static final int[] NANOS_OF_LAST_FIGURE = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private WrittenTimes() {}

    static SimpleModule module() {
        return new SimpleModule("written-times")
                .addDeserializer(Instant.class, new Quick<>(WrittenTimes::instant, InstantDeserializer.INSTANT))
                .addDeserializer(
                        OffsetDateTime.class,
                        new Quick<>(WrittenTimes::offsetDateTime, InstantDeserializer.OFFSET_DATE_TIME))
                .addDeserializer(LocalDate.class, new Quick<>(WrittenTimes::localDate, LocalDateDeserializer.INSTANCE));
    }

    /** Null for what has another form. */
    static Instant instant(String text) {
        int end = text.length() - 1;
        if (end < SECOND || text.charAt(end) != 'Z') {
            return null;
        }
        LocalDateTime time = localDateTime(text, end);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** Null for what has another form. */
    static OffsetDateTime offsetDateTime(String text) {
        int end = text.length() - OFFSET;
        if (end < SECOND || text.charAt(end + 3) != ':') {
            return null;
        }
        LocalDateTime time = localDateTime(text, end);
        return time == null ? null : time.atOffset(ZoneOffset.of(text.substring(end)));
    }

    /** Null for what has another form. */
    static LocalDate localDate(String text) {
        return text.length() == DAY ? dayOf(text) : null;
    }

    private static LocalDateTime localDateTime(String text, int end) {
        LocalDate day = dayOf(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECOND);
        int nano = nano(text, end);
        boolean written = text.charAt(DAY) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':';
        if (!written || day == null || (hour | minute | second | nano) < 0) {
            return null;
        }
        return day.atTime(hour, minute, second, nano);
    }

    private static LocalDate dayOf(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY);
        boolean written = text.charAt(4) == '-' && text.charAt(7) == '-' && (year | month | day) >= 0;
        return written ? LocalDate.of(year, month, day) : null;
    }

    private static int nano(String text, int end) {
        if (end == SECOND) {
            return 0;
        }
        int figures = end - SECOND - 1;
        if (text.charAt(SECOND) != '.' || figures < 1 || figures >= NANOS_OF_LAST_FIGURE.length) {
            return -1;
        }
        int fraction = number(text, SECOND + 1, end);
        return fraction < 0 ? -1 : fraction * NANOS_OF_LAST_FIGURE[figures];
    }

    /** Negative when not all of it are figures. */
    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            int figure = text.charAt(i) - '0';
            if (figure < 0 || figure > 9) {
                return -1;
            }
            number = number * 10 + figure;
        }
        return number;
    }

    private static final class Quick<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> quick;
        private final transient JsonDeserializer<T> thorough;

        @SuppressWarnings("unchecked")
        Quick(Function<String, T> quick, JsonDeserializer<T> thorough) {
            super((Class<T>) thorough.handledType());
            this.quick = quick;
            this.thorough = thorough;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T value = parser.hasToken(JsonToken.VALUE_STRING) ? valueOrNull(parser.getText()) : null;
            return value == null ? thorough.deserialize(parser, context) : value;
        }

        private T valueOrNull(String text) {
            try {
                return quick.apply(text);
            } catch (DateTimeException e) { // the right form and no such day or time; told by the other
                return null;
            }
        }
    }
}
