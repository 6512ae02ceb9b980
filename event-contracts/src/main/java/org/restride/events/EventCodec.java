package org.restride.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns events into CloudEvents 1.0 with JSON data and back. Writing is strict: every field is there, missing values as
 * an explicit {@code null}. Reading is tolerant: unknown fields pass by, so that a newer producer breaks nobody.
 */
public final class EventCodec {

    /** CloudEvents extension that names the record key (CloudEvents "Partitioning" extension). */
    public static final String PARTITION_KEY = "partitionkey";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(WrittenTimes.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // A value of the wrong JSON type is refused: guessed, an empty text would become "not asked", and a 1 a
            // context.
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Map<EventType, ObjectReader> READERS = Arrays.stream(EventType.values())
            .collect(Collectors.toMap(Function.identity(), type -> JSON.readerFor(type.dataType())));

    private EventCodec() {}

    /** @param source the sending service, as in {@code /session-service} */
    public static CloudEvent encode(DomainEvent event, URI source) {
        return CloudEventBuilder.v1()
                .withId(event.eventId())
                .withSource(source)
                .withType(event.type().topic())
                .withSubject(event.recordKey())
                .withTime(event.happenedAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(URI.create(event.type().dataSchema()))
                .withExtension(PARTITION_KEY, event.recordKey())
                .withData(data(event))
                .build();
    }

    /** The event's JSON, as it stands in the record's value. */
    public static byte[] data(DomainEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event %s cannot be written as JSON".formatted(event.eventId()), e);
        }
    }

    /**
     * @throws UnreadableEvent if the data is not JSON of this type or breaks one of its rules; the message names the
     *     field, never the value
     */
    public static DomainEvent decode(EventType type, byte[] data) {
        if (data == null) {
            throw new UnreadableEvent("data is missing", null);
        }
        try {
            DomainEvent event = READERS.get(type).readValue(data);
            if (event == null) {
                throw new UnreadableEvent("data is null", null);
            }
            return event;
        } catch (IOException e) {
            throw UnreadableEvent.of(e);
        }
    }
}
