package org.restride.analytics.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.restride.analytics.evaluation.DuePatients;
import org.restride.analytics.fact.FactWriter;
import org.restride.analytics.protocol.ProtocolVersions;

/**
 * Takes in a batch of records in one transaction: new facts, and the patients they touch marked due. A record taken in
 * before changes nothing.
 */
@ApplicationScoped
class BatchIngestor {

    private final FactWriter facts;
    private final DuePatients due;
    private final ProtocolVersions protocols;
    private final RejectedEvents rejected;
    private final Clock clock;
    private final MeterRegistry metrics;

    BatchIngestor(
            FactWriter facts,
            DuePatients due,
            ProtocolVersions protocols,
            RejectedEvents rejected,
            Clock clock,
            MeterRegistry metrics) {
        this.facts = facts;
        this.due = due;
        this.protocols = protocols;
        this.rejected = rejected;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Transactional
    void ingest(List<ConsumerRecord<String, byte[]>> records) {
        var incoming = IncomingEvents.read(records);
        incoming.protocols().forEach(protocols::remember);
        due.mark(facts.add(incoming.aboutPatients()), clock.instant());
        incoming.unreadable().forEach(rejected::keep);
        metrics.counter("restride.ingest.events").increment(records.size());
    }
}
