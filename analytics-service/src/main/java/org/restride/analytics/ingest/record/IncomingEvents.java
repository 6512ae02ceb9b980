package org.restride.analytics.ingest.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.restride.analytics.fact.NewFact;
import org.restride.events.DomainEvent;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PatientErased;
import org.restride.events.PatientEvent;
import org.restride.events.ProtocolPublished;
import org.restride.events.RecommendationIssued;
import org.restride.events.UnreadableEvent;

/** What a batch of records says: events by kind, and the records that say nothing readable with the reason. */
public final class IncomingEvents {

    private final List<NewFact> aboutPatients = new ArrayList<>();
    private final List<PatientErased> erasures = new ArrayList<>();
    private final List<ProtocolPublished> protocols = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> understood = new ArrayList<>();
    private final Map<ConsumerRecord<String, byte[]>, String> unreadable = new LinkedHashMap<>();

    private IncomingEvents() {}

    public static IncomingEvents read(List<ConsumerRecord<String, byte[]>> records) {
        var incoming = new IncomingEvents();
        records.forEach(incoming::read);
        return incoming;
    }

    /** Whose data the records are or claim to be, as far as that can be told. */
    public Set<UUID> patientIds() {
        Set<UUID> ids = new HashSet<>();
        aboutPatients.forEach(fact -> ids.add(fact.event().patientId()));
        erasures.forEach(erasure -> ids.add(erasure.patientId()));
        unreadable.keySet().forEach(record -> patientId(record).ifPresent(ids::add));
        return ids;
    }

    /** Whom a record is about by its key, which can be read also where nothing else can. */
    public static Optional<UUID> patientId(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(record.key()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a record announces or claims to announce that somebody is to be forgotten. */
    public static boolean isErasure(ConsumerRecord<String, byte[]> record) {
        String erasure = EventType.PATIENT_ERASED.topic();
        Header type = record.headers().lastHeader(Envelope.TYPE_HEADER);
        return erasure.equals(record.topic())
                || type != null && Arrays.equals(erasure.getBytes(StandardCharsets.UTF_8), type.value());
    }

    /** What is to be kept of patients. */
    public List<NewFact> aboutPatients() {
        return aboutPatients;
    }

    /** Who is to be forgotten. */
    public List<PatientErased> erasures() {
        return erasures;
    }

    public List<ProtocolPublished> protocols() {
        return protocols;
    }

    /** Records of a known type that say what such a record should. */
    public List<ConsumerRecord<String, byte[]>> understood() {
        return understood;
    }

    /** Records with the reason; the reason names fields, never values. */
    public Map<ConsumerRecord<String, byte[]>, String> unreadable() {
        return unreadable;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            var envelope = Envelope.of(record);
            Optional<EventType> type = EventType.ofTopic(envelope.type());
            if (type.isPresent()) {
                sort(decode(record, type.get(), envelope.data()), envelope.data());
                understood.add(record);
            } else if (isErasure(record)) { // others of a newer version pass by
                throw new UnreadableEvent("the type is not known", null);
            }
        } catch (UnreadableEvent e) {
            unreadable.put(record, e.getMessage());
        }
    }

    private static DomainEvent decode(ConsumerRecord<String, byte[]> record, EventType type, byte[] data) {
        DomainEvent event = EventCodec.decode(type, data);
        if (!event.recordKey().equals(record.key())) {
            throw new UnreadableEvent("the record key is not that of the data", null);
        }
        StorableText.check(data);
        return event;
    }

    private void sort(DomainEvent event, byte[] data) {
        if (event instanceof ProtocolPublished protocol) {
            protocols.add(protocol);
        } else if (event instanceof PatientErased erasure) {
            erasures.add(erasure);
        } else if (!(event instanceof RecommendationIssued)) { // what this service said itself passes by
            aboutPatients.add(new NewFact((PatientEvent) event, data));
        }
    }
}
