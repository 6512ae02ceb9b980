package org.restride.events;

import java.time.Instant;

/**
 * Something that happened in one of the services and that the others may need. Every event carries the full state of
 * the thing it speaks of, so the highest {@link #revision()} wins and neither order nor repetition matters.
 */
public sealed interface DomainEvent permits ProtocolPublished, PatientEvent {

    /** The type, and with it the topic. */
    EventType type();

    /**
     * Key of the Kafka record. Events with one key stay in order; for everything about a patient it is the patient's
     * id and nothing else.
     */
    String recordKey();

    /** What this is a revision of, unique within its type and record key. */
    String identity();

    /** 1 for the first; a higher one replaces all lower ones of the same {@link #identity()}. */
    int revision();

    /** When the sending service accepted the change. */
    Instant happenedAt();

    /**
     * Id of the event, the same each time this revision is sent, so that a repetition can be recognised. Made of ids
     * only; it tells nothing about anybody's health.
     */
    default String eventId() {
        return "%s:%s:%s:%d".formatted(type().shortName(), recordKey(), identity(), revision());
    }
}
