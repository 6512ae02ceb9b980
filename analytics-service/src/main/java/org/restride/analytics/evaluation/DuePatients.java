package org.restride.analytics.evaluation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.events.ProtocolReference;

/** The patients whose figures may have changed. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DuePatients {

    private static final String CLAIM = """
            select patient_id, changed_from, traceparent from due_patient
            where since <= ?
            order by news desc, since, patient_id
            limit ?
            for update skip locked
            """;

    private final EntityManager database;
    private final AgroalDataSource dataSource;

    DuePatients(EntityManager database, AgroalDataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /**
     * @param changedFrom the first day of which facts are new; {@link LocalDate#MIN} for all days, null for none
     * @param traceparent of the newest traced event; null when there is none
     */
    record DuePatient(UUID patientId, LocalDate changedFrom, String traceparent) {}

    /**
     * Marks patients as due and keeps everybody else from them until the transaction ends: whoever changes what is known
     * of a patient comes here first, so that they do it one after the other. Waits for an evaluation of the same patient
     * that is under way, so that what it did not see is evaluated again.
     */
    public void mark(Collection<UUID> patientIds, Instant now) {
        if (patientIds.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into due_patient (patient_id, since, news)
                        select patient_id, :now, true from unnest(:patientIds) as due (patient_id)
                        order by patient_id
                        on conflict (patient_id) do update
                            set since = case when due_patient.news then least(due_patient.since, excluded.since)
                                        else excluded.since end,
                                news = true
                        """)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * The same for a rebuild, which waits for their evaluation: all their days are made anew. Those who were postponed are
     * tried at once.
     */
    public void markForRebuild(Collection<UUID> patientIds, UUID rebuildId, Instant now) {
        database.createNativeQuery("""
                        insert into due_patient (patient_id, since, changed_from, rebuild_id)
                        select patient_id, :now, date '-infinity', :rebuildId
                        from unnest(:patientIds) as due (patient_id)
                        order by patient_id
                        on conflict (patient_id) do update
                            set since = least(due_patient.since, excluded.since),
                                changed_from = excluded.changed_from, rebuild_id = excluded.rebuild_id
                        """)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .setParameter("rebuildId", rebuildId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** How many patients a rebuild waits for, and how many of its patients were postponed. */
    public RebuildBacklog ofRebuild(UUID rebuildId, Instant now) {
        var counts = (Object[]) database.createNativeQuery("""
                        select count(*) filter (where since <= :now), count(*) filter (where since > :now)
                        from due_patient where rebuild_id = :rebuildId
                        """)
                .setParameter("rebuildId", rebuildId)
                .setParameter("now", now)
                .getSingleResult();
        return new RebuildBacklog(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /**
     * Says from which day on facts of marked patients changed.
     *
     * @param changedFrom {@link LocalDate#MIN} for all days
     */
    public void changed(Map<UUID, LocalDate> changedFrom) {
        if (changedFrom.isEmpty()) {
            return;
        }
        List<UUID> patientIds = List.copyOf(changedFrom.keySet());
        database.createNativeQuery("""
                        update due_patient due set changed_from = least(due.changed_from, news.day)
                        from unnest(:patientIds, cast(:days as date[])) as news (patient_id, day)
                        where due.patient_id = news.patient_id
                        """)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .setParameter(
                        "days",
                        patientIds.stream()
                                .map(changedFrom::get)
                                .map(day -> LocalDate.MIN.equals(day) ? "-infinity" : day.toString())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Lets the evaluations of marked patients belong to the traces of what made them due. */
    public void trace(Map<UUID, String> traceparents) {
        if (traceparents.isEmpty()) {
            return;
        }
        List<UUID> patientIds = List.copyOf(traceparents.keySet());
        database.createNativeQuery("""
                        update due_patient due set traceparent = traced.traceparent
                        from unnest(:patientIds, :traceparents) as traced (patient_id, traceparent)
                        where due.patient_id = traced.patient_id
                        """)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .setParameter(
                        "traceparents",
                        patientIds.stream().map(traceparents::get).toArray(String[]::new))
                .executeUpdate();
    }

    /** Makes those due whose plan follows a protocol version that was not known until now. */
    public void markThoseOn(ProtocolReference protocol, Instant now) {
        database.createNativeQuery("""
                        with waiting as (
                            select patient_id from due_patient
                            where patient_id in (select patient_id from fact
                                                 where kind = 'PLAN' and data #>> '{protocol,code}' = :code
                                                   and data #>> '{protocol,version}' = :version)
                            order by patient_id
                            for update
                        )
                        update due_patient due set since = least(since, :now)
                        from waiting where due.patient_id = waiting.patient_id
                        """)
                .setParameter("now", now)
                .setParameter("code", protocol.code())
                .setParameter("version", protocol.version())
                .executeUpdate();
    }

    /**
     * Patients that no other instance evaluates, locked until the transaction ends: those of whom something is new before
     * those for whom a day begins, of each the longest waiting first.
     */
    List<DuePatient> claim(int limit, Instant now) {
        List<DuePatient> claimed = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(CLAIM)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new DuePatient(
                            rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class), rows.getString(3)));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new IllegalStateException("Due patients cannot be read", e);
        }
    }

    /** These are up to date; they come again at the given times, the others when something is heard of them. */
    void done(Collection<UUID> patientIds, Map<UUID, Instant> next) {
        clear(patientIds.stream().filter(id -> !next.containsKey(id)).toList());
        if (next.isEmpty()) {
            return;
        }
        List<UUID> again = List.copyOf(next.keySet());
        database.createNativeQuery("""
                        update due_patient due
                        set since = next.at, changed_from = null, news = false, rebuild_id = null,
                            traceparent = null
                        from unnest(:patientIds, :times) as next (patient_id, at)
                        where due.patient_id = next.patient_id
                        """)
                .setParameter("patientIds", again.toArray(UUID[]::new))
                .setParameter("times", again.stream().map(next::get).toArray(Instant[]::new))
                .executeUpdate();
    }

    void postpone(List<UUID> patientIds, Instant until) {
        database.createNativeQuery("update due_patient set since = :until where patient_id = any(:patientIds)")
                .setParameter("until", until)
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    public void clear(Collection<UUID> patientIds) {
        database.createNativeQuery("delete from due_patient where patient_id = any(:patientIds)")
                .setParameter("patientIds", patientIds.toArray(UUID[]::new))
                .executeUpdate();
    }
}
