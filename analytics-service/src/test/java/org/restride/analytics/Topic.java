package org.restride.analytics;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.restride.events.DomainEvent;
import org.restride.events.EventCodec;
import org.restride.events.EventExample;
import org.restride.events.EventType;

/** Events as they lie in Kafka: bytes and headers. */
public final class Topic {

    private static final URI SOURCE = URI.create("/session-service");

    private Topic() {}

    private static ProducerRecord<String, byte[]> encoded(DomainEvent event) {
        return KafkaMessageFactory.<String>createWriter(event.type().topic(), null, event.recordKey())
                .writeBinary(EventCodec.encode(event, SOURCE));
    }

    /** As a consumer receives it. */
    public static ConsumerRecord<String, byte[]> received(DomainEvent event, long offset) {
        var record = encoded(event);
        return new ConsumerRecord<>(
                record.topic(),
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                new RecordHeaders(record.headers().toArray()),
                Optional.empty());
    }

    public static void send(String bootstrapServers, List<? extends DomainEvent> events) {
        sendRecords(bootstrapServers, events.stream().map(Topic::encoded).toList());
    }

    /** Sends the data as it was once published, to the last byte. */
    public static void sendPublished(String bootstrapServers, List<EventExample> examples) {
        sendRecords(
                bootstrapServers,
                examples.stream()
                        .map(example -> {
                            var today = encoded(example.event());
                            return new ProducerRecord<>(
                                    today.topic(), null, today.key(), example.data(), today.headers());
                        })
                        .toList());
    }

    /** Sends bytes that are no event of the type they claim to be. */
    public static void sendBroken(String bootstrapServers, EventType type, String key, String data) {
        var record = new ProducerRecord<>(type.topic(), key, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "broken",
                        "ce_source", "/nobody",
                        "ce_type", type.topic(),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sendRecords(bootstrapServers, List.of(record));
    }

    /** Where each of its partitions ends. */
    public static Map<Integer, Long> ends(String bootstrapServers, EventType type) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(type.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
        }
    }

    public static void sendRecords(String bootstrapServers, List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }
}
