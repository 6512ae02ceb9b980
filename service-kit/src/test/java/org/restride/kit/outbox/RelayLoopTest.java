package org.restride.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.restride.kit.topic.TopicSetup;
import org.restride.kit.trace.Traces;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RelayLoopTest {

    @Inject
    TopicSetup topics;

    @Inject
    Traces traces;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void what_came_after_the_last_look_is_sent_before_the_service_ends() {
        // Given a loop that has looked and will not look again for an hour
        var outbox = new CountedOutbox();
        var loop = new RelayLoop(outbox, new OnceAnHour(), topics, broker, traces);
        loop.start(new StartupEvent());
        await().until(() -> outbox.looks.get() == 1);
        // When three batches are waiting
        outbox.batches.set(3);
        loop.stop(new ShutdownEvent());
        // Then
        assertThat(outbox.batches).hasValue(0);
    }

    /** Sends a batch at each look while there is one. */
    @Vetoed
    private static final class CountedOutbox extends OutboxRelay {

        private final AtomicInteger batches = new AtomicInteger();
        private final AtomicInteger looks = new AtomicInteger();

        CountedOutbox() {
            super(null, null, null, new SimpleMeterRegistry());
        }

        @Override
        boolean relayPending(EventSender sender) {
            looks.incrementAndGet();
            return batches.getAndUpdate(left -> Math.max(0, left - 1)) > 1;
        }
    }

    @Vetoed
    private static final class OnceAnHour implements OutboxConfig {
        @Override
        public int batchSize() {
            return 1;
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration longestBackoff() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration keepPublished() {
            return Duration.ofDays(7);
        }
    }
}
