package org.restride.analytics.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.restride.analytics.evaluation.EvaluationLoop;
import org.restride.events.EventType;
import org.restride.kit.consumer.ConsumerLoop;
import org.restride.kit.consumer.ConsumerLoops;
import org.restride.kit.problem.RefusedData;

/** Brings what the other services announce to the ingestor, batch by batch. */
@ApplicationScoped
public class EventConsumer {

    /** What the other services announce. */
    public static final List<String> TOPICS = Arrays.stream(EventType.values())
            .filter(type -> type != EventType.RECOMMENDATION_ISSUED) // said by this service itself
            .map(EventType::topic)
            .toList();

    private static final String GROUP = "analytics-service";

    private final ConsumerLoops loops;
    private final BatchIngestor ingestor;
    private final ReadPositions positions;
    private final EvaluationLoop evaluation;
    private final IngestConfig config;
    private List<ConsumerLoop> running = List.of();

    EventConsumer(
            ConsumerLoops loops,
            BatchIngestor ingestor,
            ReadPositions positions,
            EvaluationLoop evaluation,
            IngestConfig config) {
        this.loops = loops;
        this.positions = positions;
        this.config = config;
        this.ingestor = ingestor;
        this.evaluation = evaluation;
    }

    void start(@Observes StartupEvent event) {
        running = loops.start(GROUP, config.consumers(), TOPICS, positions::seek, this::takeNext);
    }

    /** All at once: one that goes on would take over what the others leave. */
    void stop(@Observes ShutdownEvent event) {
        running.parallelStream().forEach(ConsumerLoop::close);
    }

    private void takeNext(List<ConsumerRecord<String, byte[]>> records) {
        take(records);
        positions.advance(records);
    }

    void take(List<ConsumerRecord<String, byte[]>> records) {
        take(records, ingestor::ingest);
    }

    /**
     * Takes in records that may have been taken in or rejected before.
     *
     * @param dueFrom when the patients are to be evaluated, unless something else makes them due before
     */
    public void takeAgain(List<ConsumerRecord<String, byte[]>> records, Instant dueFrom) {
        take(records, batch -> ingestor.ingestAgain(batch, dueFrom));
    }

    private void take(
            List<ConsumerRecord<String, byte[]>> records, Consumer<List<ConsumerRecord<String, byte[]>>> ingest) {
        try {
            ingest.accept(records);
        } catch (RuntimeException e) {
            if (!RefusedData.isBehind(e)) { // an outage, or a mistake that is not the records'
                throw e;
            }
            takeOneByOne(records, ingest);
        }
        evaluation.wake();
    }

    /** Finds the record that the database refuses, so that it does not hold up the others. */
    private void takeOneByOne(
            List<ConsumerRecord<String, byte[]>> records, Consumer<List<ConsumerRecord<String, byte[]>>> ingest) {
        if (records.size() == 1) {
            ingestor.reject(records.get(0), "refused by the database");
            return;
        }
        records.forEach(record -> take(List.of(record), ingest));
    }
}
