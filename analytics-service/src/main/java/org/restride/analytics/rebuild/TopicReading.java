package org.restride.analytics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.restride.analytics.ingest.EventConsumer;
import org.restride.kit.consumer.ConsumerLoops;

/**
 * Reads all topics again, from their beginning to where they ended when the rebuild began, while what comes after is taken in
 * as always. It remembers in the database how far it got, after the records were stored, so every crash point means "again".
 * For one thread.
 */
@ApplicationScoped
class TopicReading {

    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * Nobody is evaluated by the half of their facts: that could recommend what is not so. When all is read, everybody is due at
     * once.
     */
    private static final Duration UNTIL_ALL_IS_READ = Duration.ofDays(1);

    private final ConsumerLoops consumers;
    private final EventConsumer events;
    private final RebuildPartitions partitions;
    private final Clock clock;
    private KafkaConsumer<String, byte[]> consumer;
    private Map<TopicPartition, Long> ends = Map.of();

    TopicReading(ConsumerLoops consumers, EventConsumer events, RebuildPartitions partitions, Clock clock) {
        this.consumers = consumers;
        this.events = events;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** @return true when there is more to read */
    boolean readSome(UUID rebuildId) {
        if (consumer == null) {
            open(rebuildId);
        }
        if (ends.isEmpty()) {
            close();
            return false;
        }
        take(poll());
        Map<TopicPartition, Long> positions = positions();
        partitions.advance(rebuildId, positions);
        ends.keySet().removeIf(partition -> positions.get(partition) >= ends.get(partition));
        consumer.assign(ends.keySet());
        return true;
    }

    /** What was begun is gone on with by whoever reads next. */
    void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    private void open(UUID rebuildId) {
        consumer = consumers.reader();
        if (partitions.of(rebuildId).isEmpty()) {
            partitions.begin(rebuildId, extent());
        }
        List<PartitionProgress> unread = partitions.of(rebuildId).stream()
                .filter(partition -> !partition.isRead())
                .toList();
        Map<TopicPartition, Long> there = consumer.endOffsets(
                unread.stream().map(PartitionProgress::partition).toList());
        ends = new HashMap<>();
        Map<TopicPartition, Long> from = new HashMap<>();
        for (PartitionProgress each : unread) {
            // Of a broker that lost its records no more is awaited than it has.
            long end = Math.min(each.end(), there.get(each.partition()));
            if (each.next() < end) {
                ends.put(each.partition(), end);
                from.put(each.partition(), each.next());
            }
        }
        consumer.assign(ends.keySet());
        from.forEach(consumer::seek);
    }

    /** What there is to read. */
    private List<PartitionProgress> extent() {
        List<TopicPartition> all = EventConsumer.TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> begin = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> end = consumer.endOffsets(all);
        return all.stream()
                .map(partition -> new PartitionProgress(
                        partition, begin.get(partition), begin.get(partition), end.get(partition)))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> poll() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> {
            if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                records.add(record);
            }
        });
        return records;
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        if (!records.isEmpty()) {
            events.takeAgain(records, clock.instant().plus(UNTIL_ALL_IS_READ));
        }
    }

    private Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        ends.forEach((partition, end) -> positions.put(partition, Math.min(end, consumer.position(partition))));
        return positions;
    }
}
