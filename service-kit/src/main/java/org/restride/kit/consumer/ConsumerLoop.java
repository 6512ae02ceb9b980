package org.restride.kit.consumer;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.restride.kit.loop.Backoff;
import org.restride.kit.loop.OutageLog;
import org.restride.kit.loop.RunningLoops;
import org.restride.kit.topic.TopicSetup;
import org.restride.kit.trace.Spans;
import org.restride.kit.trace.Traces;

/**
 * Polls topics on a thread of its own and commits offsets only after the handler has stored the batch. Whatever fails is
 * logged, waited out and begun again from the last committed offsets, so every crash point means "again".
 */
public final class ConsumerLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Heartbeats are sent every two seconds. */
    private static final long SILENT_SECONDS = 10;

    private final Map<String, Object> config;
    private final Collection<String> topics;
    private final TopicSetup topicSetup;
    private final StartingPosition position;
    private final RecordBatchHandler handler;
    private final ConsumerFigures figures;
    private final Traces traces;
    private final OutageLog outage;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long heartbeatAgeSeconds = -1;
    private volatile KafkaConsumer<String, byte[]> consumer;

    ConsumerLoop(
            String name,
            Map<String, Object> config,
            Collection<String> topics,
            TopicSetup topicSetup,
            StartingPosition position,
            RecordBatchHandler handler,
            ConsumerFigures figures,
            Traces traces) {
        this.config = config;
        this.topics = List.copyOf(topics);
        this.topicSetup = topicSetup;
        this.position = position;
        this.handler = handler;
        this.figures = figures;
        this.traces = traces;
        this.outage = new OutageLog(LOG, name);
        this.thread = new Thread(this::run, name);
    }

    void start() {
        RunningLoops.add(thread);
        thread.start();
    }

    private void run() {
        var backoff = new Backoff(Duration.ofSeconds(2));
        while (running) {
            try (var attempt = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = attempt;
                topicSetup.ensure();
                attempt.subscribe(topics, seekingIn(attempt));
                pollUntilStopped(attempt, backoff);
            } catch (WakeupException e) {
                LOG.debugf("%s woken to stop", thread.getName());
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // an Error, too, must not end the loop in silence
                outage.failed(e);
                if (running && !backoff.pause()) {
                    return;
                }
            }
        }
    }

    private ConsumerRebalanceListener seekingIn(KafkaConsumer<String, byte[]> attempt) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                position.seek(attempt, assigned);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                // What was handled is committed; the rest is handled again by whoever has them next.
            }
        };
    }

    private void pollUntilStopped(KafkaConsumer<String, byte[]> attempt, Backoff backoff) {
        var heartbeat = new Heartbeat(attempt);
        while (running) {
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            attempt.poll(POLL).forEach(records::add);
            figures.polled(attempt, records);
            if (!records.isEmpty()) {
                handle(records);
                commit(attempt);
                figures.handled(records.size());
            }
            backoff.reset();
            tellContact(heartbeat.ageSeconds());
        }
    }

    /** Also when it is woken to stop: what is stored is committed, so that the next owner does not begin with it. */
    private static void commit(KafkaConsumer<String, byte[]> attempt) {
        try {
            attempt.commitSync();
        } catch (WakeupException e) {
            attempt.commitSync();
        }
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        try (var spans = new Spans(records.stream().map(this::span))) {
            handler.handle(records);
            spans.succeed();
        }
    }

    private Span span(ConsumerRecord<?, ?> record) {
        return traces.begin("process " + record.topic(), SpanKind.CONSUMER, Traces.of(record));
    }

    /** A poll does not fail while the broker is away; it brings nothing. */
    private void tellContact(long ageSeconds) {
        heartbeatAgeSeconds = ageSeconds;
        figures.heard(heartbeatAgeSeconds);
        if (heartbeatAgeSeconds > SILENT_SECONDS) {
            outage.failed(new TimeoutException("no word from the broker for %d s".formatted(heartbeatAgeSeconds)));
        } else if (heartbeatAgeSeconds >= 0) {
            outage.succeeded();
        }
    }

    String name() {
        return thread.getName();
    }

    boolean isClosed() {
        return !running;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Seconds since the consumer group heard of this member; negative before it joined. */
    long heartbeatAgeSeconds() {
        return heartbeatAgeSeconds;
    }

    /** Lets the batch at hand finish, commits it, leaves the consumer group and ends the thread. */
    @Override
    public void close() {
        running = false;
        RunningLoops.remove(thread);
        var attempt = consumer;
        if (attempt != null) {
            attempt.wakeup();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
