package org.restride.kit.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What a consumer tells operators: how many records it is behind, how long it has heard nothing of the broker, how many
 * it handled. While the broker is away the last known lag stands.
 */
final class ConsumerFigures {

    private static final String CONSUMER = "consumer";
    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Collection<String> topics;
    private final Counter handled;
    private final Map<String, Long> behind = new ConcurrentHashMap<>();
    private volatile long heardNanos = System.nanoTime();
    private long toldNanos = heardNanos - EVERY_NANOS;

    /** @param consumer name of the loop */
    ConsumerFigures(String consumer, Collection<String> topics, MeterRegistry metrics) {
        this.topics = topics;
        this.handled = Counter.builder("restride.consumer.handled")
                .baseUnit("records")
                .tag(CONSUMER, consumer)
                .register(metrics);
        Gauge.builder("restride.consumer.silence", this, ConsumerFigures::silenceSeconds)
                .baseUnit("seconds")
                .tag(CONSUMER, consumer)
                .register(metrics);
        for (String topic : topics) {
            Gauge.builder(
                            "restride.consumer.lag",
                            behind,
                            lags -> lags.containsKey(topic) ? lags.get(topic) : Double.NaN)
                    .baseUnit("records")
                    .tag(CONSUMER, consumer)
                    .tag("topic", topic)
                    .register(metrics);
        }
    }

    /**
     * To be called on the consumer's thread after each poll; looks at its partitions once a second.
     *
     * @param polled not handled yet, so they count as well
     */
    void polled(Consumer<?, ?> consumer, List<? extends ConsumerRecord<?, ?>> polled) {
        long now = System.nanoTime();
        if (!polled.isEmpty()) {
            heardNanos = now;
        }
        if (now - toldNanos < EVERY_NANOS) {
            return;
        }
        toldNanos = now;
        Map<String, Long> lags = new HashMap<>();
        topics.forEach(topic -> lags.put(topic, 0L));
        for (TopicPartition partition : consumer.assignment()) {
            consumer.currentLag(partition).ifPresent(lag -> lags.merge(partition.topic(), lag, Long::sum));
        }
        polled.forEach(record -> lags.merge(record.topic(), 1L, Long::sum));
        behind.putAll(lags);
    }

    /** @param secondsAgo when the broker last answered; negative when it never did */
    void heard(long secondsAgo) {
        if (secondsAgo >= 0) {
            heardNanos = System.nanoTime() - Duration.ofSeconds(secondsAgo).toNanos();
        }
    }

    void handled(int records) {
        handled.increment(records);
    }

    private double silenceSeconds() {
        return Duration.ofNanos(System.nanoTime() - heardNanos).toSeconds();
    }
}
