package org.restride.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer that notes when each record was seen first. */
final class Arrivals implements AutoCloseable {

    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean running = true;

    Arrivals(String bootstrapServers, String topic) {
        thread = new Thread(() -> read(bootstrapServers, topic), "arrivals");
        thread.start();
    }

    /** Nanoseconds as {@link System#nanoTime()} counts; null when it did not arrive yet. */
    Long seenAt(String id) {
        return seenAt.get(id);
    }

    private void read(String bootstrapServers, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "arrivals-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "1000"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (running) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> seenAt.putIfAbsent(
                                new String(record.value(), StandardCharsets.UTF_8), System.nanoTime()));
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
