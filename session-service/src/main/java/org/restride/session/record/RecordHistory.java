package org.restride.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** Everything a patient ever reported: all revisions, oldest first. */
@ApplicationScoped
public class RecordHistory {

    private static final int FETCHED_AT_ONCE = 200;

    private final EntityManager database;

    RecordHistory(EntityManager database) {
        this.database = database;
    }

    /** Row by row; to be read within one transaction. */
    public Stream<PatientRecord> of(UUID patientId, RecordKind kind) {
        return database.createQuery("""
                        from PatientRecord record
                        where record.key.patientId = :patientId and record.key.kind = :kind
                        order by record.occurredAt, record.key.recordId, record.key.revision
                        """, PatientRecord.class)
                .setParameter("patientId", patientId)
                .setParameter("kind", kind)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                .getResultStream()
                .peek(database::detach);
    }
}
