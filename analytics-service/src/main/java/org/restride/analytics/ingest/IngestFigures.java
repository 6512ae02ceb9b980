package org.restride.analytics.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.restride.analytics.fact.FactKind;
import org.restride.events.PatientEvent;

/** Counts what is taken in. A batch that is rolled back after it was counted is counted again. */
@Startup
@ApplicationScoped
class IngestFigures {

    private final Counter events;
    private final Timer delay;
    private final Map<FactKind, Counter> facts = new EnumMap<>(FactKind.class);
    private final Clock clock;

    IngestFigures(MeterRegistry metrics, Clock clock) {
        this.events = metrics.counter("restride.ingest.events");
        this.delay = metrics.timer("restride.ingest.delay");
        for (FactKind kind : FactKind.values()) {
            facts.put(
                    kind,
                    metrics.counter("restride.ingest.facts", "kind", kind.name().toLowerCase(Locale.ROOT)));
        }
        this.clock = clock;
    }

    /** Also how long ago the oldest of them was given to the broker. */
    void takenIn(List<ConsumerRecord<String, byte[]>> records) {
        events.increment(records.size());
        long now = clock.millis();
        records.stream()
                .mapToLong(ConsumerRecord::timestamp)
                .min()
                .ifPresent(oldest -> delay.record(Duration.ofMillis(Math.max(0, now - oldest))));
    }

    /** @param news of which a fact was stored, or one of a lower revision replaced */
    void stored(Collection<PatientEvent> news) {
        news.forEach(event -> facts.get(FactKind.of(event)).increment());
    }
}
