package org.restride.kit.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.restride.kit.topic.TopicSetup;
import org.restride.kit.trace.Traces;

/** Starts consumer loops with the settings all services share. */
@ApplicationScoped
public class ConsumerLoops {

    /** Where the group has got to, as the broker knows it. */
    private static final StartingPosition GROUPS_OWN = (consumer, assigned) -> {};

    private final Map<String, Object> broker;
    private final TopicSetup topicSetup;
    private final MeterRegistry metrics;
    private final Traces traces;
    private final List<ConsumerLoop> loops = new CopyOnWriteArrayList<>();

    ConsumerLoops(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicSetup topicSetup,
            MeterRegistry metrics,
            Traces traces) {
        this.broker = broker;
        this.topicSetup = topicSetup;
        this.metrics = metrics;
        this.traces = traces;
    }

    /**
     * @param group consumer group; instances of one service share the partitions
     * @return the running loop; close it when the service stops
     */
    public ConsumerLoop start(String group, Collection<String> topics, RecordBatchHandler handler) {
        return start(group, group + "-consumer", topics, GROUPS_OWN, handler);
    }

    /**
     * Several that share the partitions as several instances do. What has one key in topics with equally many partitions is
     * handled by one of them.
     *
     * @param position where to begin in partitions
     * @return the running loops; close them when the service stops
     */
    public List<ConsumerLoop> start(
            String group,
            int number,
            Collection<String> topics,
            StartingPosition position,
            RecordBatchHandler handler) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> start(group, "%s-consumer-%d".formatted(group, i), topics, position, handler))
                .toList();
    }

    private ConsumerLoop start(
            String group,
            String name,
            Collection<String> topics,
            StartingPosition position,
            RecordBatchHandler handler) {
        Map<String, Object> config = settings();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        // A killed instance holds its partitions this long; the broker's smallest default.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        var figures = new ConsumerFigures(name, topics, metrics);
        var loop = new ConsumerLoop(name, config, topics, topicSetup, position, handler, figures, traces);
        loops.add(loop);
        loop.start();
        return loop;
    }

    /** A consumer outside of any group, which commits nothing: to read again from where it is told. Close it. */
    public KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> config = settings();
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        Map<String, Object> config = new HashMap<>(broker);
        config.keySet().retainAll(ConsumerConfig.configNames());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        return config;
    }

    /** Without those that were closed. */
    List<ConsumerLoop> all() {
        return loops.stream().filter(loop -> !loop.isClosed()).toList();
    }
}
