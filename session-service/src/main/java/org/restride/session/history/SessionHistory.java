package org.restride.session.history;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.DomainEvent;
import org.restride.events.EventCodec;
import org.restride.events.PatientErased;
import org.restride.kit.republication.History;
import org.restride.session.messaging.EventSource;

/**
 * A chapter for each erasure, then one for each patient. Erasures come first, so that readers who lost their list of them
 * let pass by what still lies in a topic.
 */
@ApplicationScoped
class SessionHistory implements History {

    private static final String ERASURE = "erasure/";
    private static final String PATIENT = "patient/";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final List<HistoryPart> parts;
    private final EntityManager database;

    SessionHistory(@All List<HistoryPart> parts, EntityManager database) {
        this.parts = parts;
        this.database = database;
    }

    @Override
    public long chapters() {
        return (Long) database.createNativeQuery(
                        "select (select count(*) from erased_patient) + (select count(*) from patient)", Long.class)
                .getSingleResult();
    }

    @Override
    public Optional<Chapter> after(String bookmark) {
        if (bookmark != null && bookmark.startsWith(PATIENT)) {
            return patientAfter(id(bookmark, PATIENT));
        }
        return erasureAfter(bookmark == null ? BEFORE_ALL : id(bookmark, ERASURE))
                .or(() -> patientAfter(BEFORE_ALL));
    }

    private static UUID id(String bookmark, String kind) {
        return UUID.fromString(bookmark.substring(kind.length()));
    }

    @SuppressWarnings("unchecked") // a native query of several columns
    private Optional<Chapter> erasureAfter(UUID patientId) {
        List<Object[]> rows =
                database.createNativeQuery("""
                        select patient_id, erased_at from erased_patient
                        where patient_id > :after order by patient_id limit 1
                        """).setParameter("after", patientId).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new PatientErased((UUID) row[0], (Instant) row[1]))
                .map(erased -> chapter(ERASURE + erased.patientId(), List.of(erased)));
    }

    /** Who erases the patient meanwhile waits for the lock, and then withdraws what was told. */
    @SuppressWarnings("unchecked") // a native query of one column
    private Optional<Chapter> patientAfter(UUID patientId) {
        List<UUID> ids = database.createNativeQuery("""
                        select patient_id from patient where patient_id > :after order by patient_id limit 1
                        for key share
                        """, UUID.class)
                .setParameter("after", patientId)
                .getResultList();
        return ids.stream().findFirst().map(id -> {
            List<? extends DomainEvent> told =
                    parts.stream().flatMap(part -> part.of(id).stream()).toList();
            database.clear();
            return chapter(PATIENT + id, told);
        });
    }

    private static Chapter chapter(String bookmark, List<? extends DomainEvent> events) {
        return new Chapter(
                bookmark,
                events.stream()
                        .map(event -> EventCodec.encode(event, EventSource.URI))
                        .toList());
    }
}
