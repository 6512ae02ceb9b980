package org.restride.analytics.ingest.record;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.restride.events.UnreadableEvent;

/**
 * What a CloudEvent says of itself, as far as it matters here. In Kafka's binary mode that is in the headers; any other
 * form, and what is no CloudEvent, goes through the library, which takes all attributes apart and says what is wrong.
 *
 * @param data null when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(String type, byte[] data) {

    static final String TYPE_HEADER = "ce_type";

    private static final byte[] VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");

    /** @throws UnreadableEvent if the record is no CloudEvent */
    static Envelope of(ConsumerRecord<String, byte[]> record) {
        byte[] type = typeInBinaryMode(record);
        return type == null
                ? ofAnyForm(record)
                : new Envelope(new String(type, StandardCharsets.UTF_8), record.value());
    }

    /** Null when the headers are not those of a complete CloudEvent with JSON data. */
    private static byte[] typeInBinaryMode(ConsumerRecord<String, byte[]> record) {
        byte[] type = null;
        int needed = 0;
        for (Header header : record.headers()) {
            byte[] value = header.value();
            switch (header.key()) {
                case TYPE_HEADER -> type = value;
                case "ce_specversion" -> needed += Arrays.equals(VERSION, value) ? 1 : 0;
                case "content-type" -> needed += Arrays.equals(JSON, value) ? 1 : 0;
                case "ce_id", "ce_source" -> needed += value == null || value.length == 0 ? 0 : 1;
                default -> {} // says nothing about how to read the data
            }
        }
        return needed == 4 ? type : null;
    }

    private static Envelope ofAnyForm(ConsumerRecord<String, byte[]> record) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            return new Envelope(
                    event.getType(),
                    event.getData() == null ? null : event.getData().toBytes());
        } catch (CloudEventRWException e) {
            throw new UnreadableEvent("not a CloudEvent: " + e.getKind(), null);
        } catch (RuntimeException e) { // such as a header without a value
            throw new UnreadableEvent("not a CloudEvent", null);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
