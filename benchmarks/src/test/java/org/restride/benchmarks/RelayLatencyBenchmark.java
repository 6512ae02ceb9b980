package org.restride.benchmarks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/**
 * From the commit of a transaction with an event to a consumer that sees it, at 50 events a second, beside the floor: a
 * bare producer on the same broker in the same run.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RelayLatencyBenchmark {

    private static final int PER_SECOND = 50;
    private static final int WARM_UP = PER_SECOND * 30;
    private static final int MEASURED = PER_SECOND * 60;

    @StackPart
    EmbeddedKafka broker;

    @Inject
    Announcer announcer;

    @Test
    void commit_to_consumer() throws Exception {
        try (var arrivals = new Arrivals(broker.bootstrapServers(), BenchmarkTopic.NAME);
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            announcer.announce("first"); // the relay makes the topic
            Consumer<String> floor = id ->
                    producer.send(new ProducerRecord<>(BenchmarkTopic.NAME, id, id.getBytes(StandardCharsets.UTF_8)));
            measure(arrivals, announcer::announce, WARM_UP);
            measure(arrivals, floor, WARM_UP);
            long[] relayed = measure(arrivals, announcer::announce, MEASURED);
            long[] bare = measure(arrivals, floor, MEASURED);
            print("outbox and relay", relayed);
            print("bare producer (floor)", bare);
        }
    }

    /** @return nanoseconds from the return of {@code send} to the arrival, sorted */
    private static long[] measure(Arrivals arrivals, Consumer<String> send, int events) {
        List<String> ids = new ArrayList<>();
        List<Long> sentAt = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = begin + i * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            ids.add(UUID.randomUUID().toString());
            send.accept(ids.get(i));
            sentAt.add(System.nanoTime());
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < deadline && ids.stream().anyMatch(id -> arrivals.seenAt(id) == null)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        long[] latencies = new long[events];
        for (int i = 0; i < events; i++) {
            latencies[i] = Math.max(0, arrivals.seenAt(ids.get(i)) - sentAt.get(i));
        }
        Arrays.sort(latencies);
        return latencies;
    }

    private static void print(String name, long[] sorted) {
        System.out.printf(
                "%-22s %d events at %d/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                name,
                sorted.length,
                PER_SECOND,
                millis(sorted, 0.50),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                millis(sorted, 1));
    }

    private static double millis(long[] sorted, double share) {
        int index = Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1);
        return sorted[index] / 1e6;
    }
}
