package org.restride.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.restride.analytics.access.PatientAccess;
import org.restride.analytics.evaluation.DuePatients;
import org.restride.analytics.fact.FactWriter;
import org.restride.analytics.fact.NewFact;
import org.restride.analytics.ingest.record.IncomingEvents;
import org.restride.analytics.protocol.ProtocolVersions;
import org.restride.events.PatientChanged;
import org.restride.events.PatientEvent;
import org.restride.events.ProtocolReference;
import org.restride.kit.trace.Traces;

/**
 * Takes in a batch of records in one transaction: the patients they touch marked due, new facts, who may see them, and
 * erasures. A record taken in before changes nothing, and no record brings back who was erased.
 */
@ApplicationScoped
class BatchIngestor {

    private final FactWriter facts;
    private final DuePatients due;
    private final ProtocolVersions protocols;
    private final RejectedEvents rejected;
    private final ErasedPatients erased;
    private final PatientEraser eraser;
    private final PatientAccess access;
    private final Clock clock;
    private final IngestFigures figures;

    BatchIngestor(
            FactWriter facts,
            DuePatients due,
            ProtocolVersions protocols,
            RejectedEvents rejected,
            ErasedPatients erased,
            PatientEraser eraser,
            PatientAccess access,
            Clock clock,
            IngestFigures figures) {
        this.facts = facts;
        this.due = due;
        this.protocols = protocols;
        this.rejected = rejected;
        this.erased = erased;
        this.eraser = eraser;
        this.access = access;
        this.clock = clock;
        this.figures = figures;
    }

    /** Takes in what comes for the first time, or again after a crash. */
    @Transactional
    void ingest(List<ConsumerRecord<String, byte[]>> records) {
        takeIn(IncomingEvents.read(records), clock.instant());
        due.trace(tracesOf(records));
        figures.takenIn(records);
    }

    /**
     * Takes in what may have been taken in or rejected before; what is understood now is no longer rejected.
     *
     * @param dueFrom when the patients are to be evaluated, unless something else makes them due before
     */
    @Transactional
    void ingestAgain(List<ConsumerRecord<String, byte[]>> records, Instant dueFrom) {
        var incoming = IncomingEvents.read(records);
        takeIn(incoming, dueFrom);
        rejected.settle(incoming.understood());
    }

    /** Sets aside a record that the database refuses. */
    @Transactional
    void reject(ConsumerRecord<String, byte[]> record, String reason) {
        Set<UUID> patientId = IncomingEvents.patientId(record).map(Set::of).orElse(Set.of());
        due.mark(patientId, clock.instant());
        rejected.setAside(Map.of(record, reason));
        due.clear(erased.among(patientId));
    }

    /**
     * Erasures come first, and what others have erased is seen only once the patients are locked: each topic is read on its
     * own, so an event may come after the erasure of its patient, and on another instance at the same time.
     */
    private void takeIn(IncomingEvents incoming, Instant dueFrom) {
        incoming.protocols().stream()
                .filter(protocols::remember)
                .forEach(version ->
                        due.markThoseOn(new ProtocolReference(version.code(), version.version()), clock.instant()));
        Set<UUID> patientIds = incoming.patientIds();
        due.mark(patientIds, dueFrom);
        incoming.erasures().forEach(eraser::erase);
        Set<UUID> gone = erased.among(patientIds);
        keep(incoming.aboutPatients().stream()
                .filter(fact -> !gone.contains(fact.event().patientId()))
                .toList());
        rejected.setAside(incoming.unreadable());
        due.clear(gone);
    }

    private static Map<UUID, String> tracesOf(List<ConsumerRecord<String, byte[]>> records) {
        Map<UUID, String> traces = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            String traceparent = Traces.of(record);
            if (traceparent != null) {
                IncomingEvents.patientId(record).ifPresent(patientId -> traces.put(patientId, traceparent));
            }
        }
        return traces;
    }

    private void keep(List<NewFact> newFacts) {
        List<PatientEvent> news = facts.add(newFacts);
        figures.stored(news);
        due.changed(ChangedDays.by(news));
        access.replace(news.stream()
                .filter(PatientChanged.class::isInstance)
                .map(PatientChanged.class::cast)
                .toList());
    }
}
