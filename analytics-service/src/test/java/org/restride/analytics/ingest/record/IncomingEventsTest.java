package org.restride.analytics.ingest.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.History;
import org.restride.analytics.Topic;

class IncomingEventsTest {

    private final History ada = History.ofSomebody();
    private final ConsumerRecord<String, byte[]> session = Topic.received(ada.session("2026-03-10", 20), 7);

    @Test
    void data_is_kept_byte_for_byte_with_fields_this_release_does_not_know() {
        // Given
        String data = new String(session.value(), UTF_8).replaceFirst("\\{", "{ \"mood\" : \"good\" ,");
        // When
        var incoming = IncomingEvents.read(List.of(with(session.headers(), data.getBytes(UTF_8))));
        // Then
        assertThat(incoming.unreadable()).isEmpty();
        assertThat(incoming.aboutPatients()).singleElement().satisfies(fact -> {
            assertThat(fact.event().patientId()).isEqualTo(ada.patientId());
            assertThat(new String(fact.data(), UTF_8)).isEqualTo(data);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type"})
    void a_record_without_what_every_cloud_event_has_is_unreadable(String name) {
        var headers = new RecordHeaders(session.headers().toArray()).remove(name);
        assertUnreadable(with(headers, session.value()), "not a CloudEvent");
        assertUnreadable(with(headers.add(name, null), session.value()), "not a CloudEvent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\uDE00\\uD83D", "a\\\\\\ud800"})
    void a_text_that_cannot_be_stored_is_unreadable(String spelled) {
        assertUnreadable(withNote(spelled), "a text has a character that cannot be stored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\u0000", "\\ud83d\\ude00", "\\u0001", "\\u00df", "\\ud7ff"})
    void a_text_that_only_looks_like_it_is_read(String spelled) {
        assertThat(IncomingEvents.read(List.of(withNote(spelled))).unreadable()).isEmpty();
    }

    private ConsumerRecord<String, byte[]> withNote(String spelled) {
        String data = new String(session.value(), UTF_8).replace("\"note\":null}", "\"note\":\"" + spelled + "\"}");
        assertThat(data).contains(spelled);
        return with(session.headers(), data.getBytes(UTF_8));
    }

    @Test
    void anything_after_the_data_is_unreadable() {
        byte[] data = (new String(session.value(), UTF_8) + "}").getBytes(UTF_8);
        assertUnreadable(with(session.headers(), data), "data is not JSON");
    }

    /** Bytes and headers damaged at random: each record is read or set aside, and none ends the batch. */
    @Test
    void no_record_stops_the_others() {
        var random = new Random(20_261_121);
        for (int i = 0; i < 5_000; i++) {
            var damaged = damaged(random);
            var incoming = IncomingEvents.read(List.of(damaged, session));
            assertThat(incoming.understood()).contains(session);
        }
    }

    private ConsumerRecord<String, byte[]> damaged(Random random) {
        byte[] value = session.value().clone();
        for (int i = random.nextInt(3); i > 0; i--) {
            value[random.nextInt(value.length)] = (byte) random.nextInt(256);
        }
        var headers = new RecordHeaders(session.headers().toArray());
        if (random.nextBoolean()) {
            String name = headers.toArray()[random.nextInt(headers.toArray().length)].key();
            byte[] other = new byte[random.nextInt(8)];
            random.nextBytes(other);
            headers.remove(name).add(random.nextBoolean() ? name : name + "-X", random.nextInt(4) == 0 ? null : other);
        }
        return with(headers, random.nextInt(20) == 0 ? null : value);
    }

    private static void assertUnreadable(ConsumerRecord<String, byte[]> record, String reason) {
        var incoming = IncomingEvents.read(List.of(record));
        assertThat(incoming.understood()).isEmpty();
        assertThat(incoming.unreadable().get(record)).startsWith(reason);
    }

    private ConsumerRecord<String, byte[]> with(Headers headers, byte[] value) {
        return new ConsumerRecord<>(
                session.topic(),
                0,
                session.offset(),
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                session.key(),
                value,
                headers,
                Optional.empty());
    }
}
