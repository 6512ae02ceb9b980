package org.restride.kit.outbox;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.restride.kit.trace.Traces;

/** Sends batches to the broker and waits for its word on each record. Used until its first failure, then replaced. */
class EventSender implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Traces traces;

    EventSender(Map<String, Object> brokerConfig, Traces traces) {
        this.traces = traces;
        Map<String, Object> config = new HashMap<>(brokerConfig);
        config.keySet().retainAll(ProducerConfig.configNames());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Bounds how long rows stay locked and a pooled connection stays busy while the broker is away.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Sends all and waits for all.
     *
     * @throws InterruptedException if the service is stopping
     */
    Outcome send(List<PendingEvent> events) throws InterruptedException {
        List<Future<RecordMetadata>> confirmations = new ArrayList<>(events.size());
        for (PendingEvent event : events) {
            Future<RecordMetadata> confirmation = send(event);
            confirmations.add(confirmation);
            if (confirmation.isDone()
                    && failureOf(confirmation) instanceof org.apache.kafka.common.errors.TimeoutException) {
                break; // the broker is away; each further send would block as long
            }
        }
        producer.flush();
        var outcome = new Outcome();
        for (int i = 0; i < confirmations.size(); i++) {
            outcome.add(events.get(i).position(), failureOf(confirmations.get(i)));
        }
        return outcome;
    }

    private Future<RecordMetadata> send(PendingEvent event) {
        ProducerRecord<String, byte[]> record = recordOf(event);
        if (event.traceparent() == null) {
            return producer.send(record);
        }
        Span span = traces.begin("send " + event.topic(), SpanKind.PRODUCER, event.traceparent());
        record.headers()
                .add(
                        Traces.HEADER,
                        Objects.requireNonNullElse(Traces.of(span), event.traceparent())
                                .getBytes(StandardCharsets.US_ASCII));
        return producer.send(record, (metadata, failure) -> {
            if (failure != null) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
    }

    private static ProducerRecord<String, byte[]> recordOf(PendingEvent pending) {
        return KafkaMessageFactory.<String>createWriter(pending.topic(), null, pending.recordKey())
                .writeBinary(pending.event());
    }

    private static Throwable failureOf(Future<RecordMetadata> confirmation) throws InterruptedException {
        try {
            confirmation.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** What the broker said about each event of a batch. */
    static class Outcome {
        final List<Long> confirmed = new ArrayList<>();
        final Map<Long, String> refusedForGood = new HashMap<>();
        Throwable failure;

        private void add(long position, Throwable error) {
            if (error == null) {
                confirmed.add(position);
            } else if (error instanceof RecordTooLargeException || error instanceof SerializationException) {
                refusedForGood.put(position, error.getClass().getSimpleName());
            } else {
                failure = error;
            }
        }
    }
}
