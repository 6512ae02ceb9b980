package org.restride.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ConsumerLoopTest {

    @StackPart
    EmbeddedKafka broker;

    @Inject
    ConsumerLoops loops;

    private final String topic = "test.consumed." + UUID.randomUUID();
    private final String group = "group-of-" + topic;
    private Map<String, Object> settings;
    private Admin admin;

    @BeforeEach
    void open() throws Exception {
        settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(settings);
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "somebody", new byte[] {1}))
                    .get();
        }
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void a_loop_that_is_closed_commits_the_batch_at_hand_and_leaves_its_group() throws Exception {
        // Given a batch that is being stored
        var storing = new CountDownLatch(1);
        var stored = new CountDownLatch(1);
        var loop = loops.start(group, List.of(topic), records -> {
            storing.countDown();
            awaitQuietly(stored);
        });
        storing.await();
        // When
        var closing = CompletableFuture.runAsync(loop::close);
        await().until(loop::isClosed);
        stored.countDown();
        closing.join();
        // Then
        assertThat(loop.isRunning()).isFalse();
        assertThat(admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .hasEntrySatisfying(new TopicPartition(topic, 0), committed -> assertThat(committed.offset())
                        .isEqualTo(1));
        assertThat(admin.describeConsumerGroups(List.of(group))
                        .describedGroups()
                        .get(group)
                        .get()
                        .members())
                .isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
