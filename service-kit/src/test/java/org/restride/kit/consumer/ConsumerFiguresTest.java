package org.restride.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerFiguresTest {

    private static final TopicPartition PARTITION = new TopicPartition("scores", 0);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ConsumerFigures figures = new ConsumerFigures("reader-1", List.of("scores", "sessions"), metrics);
    private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");

    private double lag(String topic) {
        return metrics.get("restride.consumer.lag").tag("topic", topic).gauge().value();
    }

    @Test
    void nobody_knows_how_far_it_is_behind_before_the_first_poll() {
        assertThat(lag("scores")).isNaN();
    }

    @Test
    void what_was_polled_and_not_handled_counts_as_behind() {
        // Given
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 12L));
        consumer.seek(PARTITION, 5);
        // When
        figures.polled(consumer, List.of(new ConsumerRecord<>("scores", 0, 4, "key", "value")));
        // Then
        assertThat(lag("scores")).isEqualTo(8);
        assertThat(lag("sessions")).isZero();
    }
}
