package org.restride.session.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.PlanChanged.Pause;

/**
 * The pauses that are stored, by their ids. They are the pauses of the newest revision of the plan: both change in one
 * transaction.
 */
@ApplicationScoped
class Pauses {

    private final EntityManager database;

    Pauses(EntityManager database) {
        this.database = database;
    }

    /** Also when it was removed. */
    Optional<PatientPause> find(UUID patientId, UUID pauseId) {
        return read(database.createQuery("""
                        from PatientPause pause
                        where pause.key.patientId = :patientId and pause.key.pauseId = :pauseId
                        """, PatientPause.class)
                        .setParameter("patientId", patientId)
                        .setParameter("pauseId", pauseId))
                .stream()
                .findFirst();
    }

    /** Those that were not removed. */
    List<PatientPause> of(UUID patientId) {
        return page(patientId, LocalDate.of(9999, 1, 1), new UUID(0, 0), Integer.MAX_VALUE);
    }

    /** Those that were not removed, the latest first, after one that began on {@code from}. */
    List<PatientPause> page(UUID patientId, LocalDate from, UUID pauseId, int limit) {
        return read(database.createQuery("""
                        from PatientPause pause
                        where pause.key.patientId = :patientId and pause.removed = false
                          and (pause.firstDay < :from or (pause.firstDay = :from and pause.key.pauseId < :pauseId))
                        order by pause.firstDay desc, pause.key.pauseId desc
                        """, PatientPause.class)
                .setParameter("patientId", patientId)
                .setParameter("from", from)
                .setParameter("pauseId", pauseId)
                .setMaxResults(limit));
    }

    /** Also those that were removed. */
    List<PatientPause> all(UUID patientId) {
        return read(database.createQuery(
                        "from PatientPause pause where pause.key.patientId = :patientId order by pause.firstDay",
                        PatientPause.class)
                .setParameter("patientId", patientId));
    }

    /** Nothing is remembered, so that reading again in the same transaction sees what others have changed. */
    private List<PatientPause> read(TypedQuery<PatientPause> query) {
        List<PatientPause> pauses = query.getResultList();
        pauses.forEach(database::detach);
        return pauses;
    }

    /** Stores it under its id, whether there was one or not. */
    void put(UUID patientId, UUID pauseId, Pause pause, Instant now) {
        database.createNativeQuery("""
                        insert into pause (patient_id, pause_id, first_day, last_day, reason, changed_at, removed)
                        values (:patientId, :pauseId, :from, cast(:to as date), :reason, :now, false)
                        on conflict (patient_id, pause_id) do update
                        set first_day = excluded.first_day, last_day = excluded.last_day,
                            reason = excluded.reason, changed_at = excluded.changed_at
                        """)
                .setParameter("patientId", patientId)
                .setParameter("pauseId", pauseId)
                .setParameter("from", pause.from())
                .setParameter("to", pause.to() == null ? null : pause.to().toString())
                .setParameter("reason", pause.reason().name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Its id stays, so that it is not made again by a request that comes late. */
    void remove(UUID patientId, UUID pauseId, Instant now) {
        database.createNativeQuery("""
                        update pause set removed = true, changed_at = :now
                        where patient_id = :patientId and pause_id = :pauseId
                        """)
                .setParameter("patientId", patientId)
                .setParameter("pauseId", pauseId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** From now on these and no others; one that was there keeps its id. */
    void replaceAll(UUID patientId, List<Pause> pauses, Instant now) {
        List<Pause> missing = new ArrayList<>(pauses);
        for (PatientPause there : of(patientId)) {
            if (!missing.remove(there.days())) {
                remove(patientId, there.key.pauseId(), now);
            }
        }
        missing.forEach(pause -> put(patientId, UUID.randomUUID(), pause, now));
    }
}
