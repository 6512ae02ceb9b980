package org.restride.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.SessionCompleted;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.PackagedService;
import org.restride.testing.TestIssuer;
import org.restride.testing.TopicReader;

/**
 * The packaged service records sessions while the broker is away for some minutes. Every one must be answered as before,
 * and all of them must arrive within a minute of the broker's return, while others go on being recorded.
 */
class BrokerOutageBenchmark {

    private static final int PER_SECOND = Integer.getInteger("perSecond", 50);
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outageSeconds", 600));
    private static final Duration WITH_BROKER = Duration.ofSeconds(30);
    private static final Duration TO_ARRIVE = Duration.ofMinutes(1);

    private final Set<UUID> arrived = new HashSet<>();
    private int read;

    @Test
    void nobody_notices_that_the_broker_is_away() throws Exception {
        try (var database = EmbeddedDatabase.started();
                var broker = EmbeddedKafka.started();
                var issuer = TestIssuer.started();
                var service = PackagedService.started(RecordingLoad.settings(database, broker, issuer))) {
            var load = RecordingLoad.on(service, broker, issuer);
            load.whenDue(PER_SECOND, WITH_BROKER);
            record("with the broker", load, WITH_BROKER);
            broker.stop();
            record("without it", load, OUTAGE);
            List<UUID> recorded = List.copyOf(load.acknowledged());
            broker.start();
            long back = System.nanoTime();
            var goingOn = CompletableFuture.runAsync(() -> record("with the broker again", load, WITH_BROKER));
            try (var reader = new TopicReader(broker.bootstrapServers(), EventType.SESSION_COMPLETED.topic())) {
                await().atMost(TO_ARRIVE).until(() -> hasArrived(recorded, reader));
                System.out.printf(
                        "the last of %d sessions arrived %.1f s after the broker was back%n",
                        recorded.size(), (System.nanoTime() - back) / 1e9);
                goingOn.join();
                await().atMost(TO_ARRIVE).until(() -> hasArrived(load.acknowledged(), reader));
            }
            System.out.printf("%d records for %d sessions%n", read, arrived.size());
            assertThat(arrived).hasSameSizeAs(load.acknowledged());
        }
    }

    /** Fails at the first answer other than 201. */
    private static void record(String when, RecordingLoad load, Duration duration) {
        try {
            var outcome = load.whenDue(PER_SECOND, duration);
            System.out.printf(
                    "%-24s %6d sessions at %d/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    when,
                    outcome.nanos().length,
                    PER_SECOND,
                    outcome.millis(0.50),
                    outcome.millis(0.99),
                    outcome.millis(1));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasArrived(Iterable<UUID> sessions, TopicReader reader) {
        var records = reader.records();
        records.stream().skip(read).forEach(record -> {
            var session = (SessionCompleted) EventCodec.decode(EventType.SESSION_COMPLETED, record.value());
            arrived.add(session.sessionId());
        });
        read = records.size();
        for (UUID session : sessions) {
            if (!arrived.contains(session)) {
                return false;
            }
        }
        return true;
    }
}
