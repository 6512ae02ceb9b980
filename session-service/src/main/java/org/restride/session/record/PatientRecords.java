package org.restride.session.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records that are stored, all revisions. */
@ApplicationScoped
class PatientRecords implements PanacheRepositoryBase<PatientRecord, PatientRecord.Key> {

    private static final String INSERT = """
            with feed as (
                insert into patient_feed (patient_id, last) values (:patientId, 1)
                on conflict (patient_id) do update set last = patient_feed.last + 1 returning last
            )
            insert into patient_record (patient_id, kind, record_id, revision, voided, occurred_at, local_day,
                                        recorded_at, received_at, device_clock_wrong, content, prescribed, change_number)
            select :patientId, :kind, :recordId, :revision, :voided, :occurredAt, :localDay,
                    :recordedAt, :receivedAt, :deviceClockWrong, cast(:content as jsonb), cast(:prescribed as jsonb), last
            from feed
            on conflict do nothing
            """;

    private static final String CURRENT = """
            from PatientRecord record
            where record.key.patientId = ?1 and record.key.kind = ?2 and record.localDay between ?3 and ?4
              and (record.voided = false or ?5 = true)
              and not exists (select 1 from PatientRecord newer
                              where newer.key.patientId = record.key.patientId and newer.key.kind = record.key.kind
                                and newer.key.recordId = record.key.recordId
                                and newer.key.revision > record.key.revision)
            """;

    /** @return false when this revision exists already: the key decides, not a look before */
    boolean insertIfAbsent(PatientRecord record) {
        return getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter("patientId", record.key.patientId())
                        .setParameter("kind", record.key.kind().name())
                        .setParameter("recordId", record.key.recordId())
                        .setParameter("revision", record.key.revision())
                        .setParameter("voided", record.voided)
                        .setParameter("occurredAt", record.occurredAt)
                        .setParameter("localDay", record.localDay)
                        .setParameter("recordedAt", record.recordedAt)
                        .setParameter("receivedAt", record.receivedAt)
                        .setParameter("deviceClockWrong", record.deviceClockWrong)
                        .setParameter("content", record.content.toString())
                        .setParameter("prescribed", record.prescribed == null ? null : record.prescribed.toString())
                        .executeUpdate()
                == 1;
    }

    /** What stands now of the records that changed after a number, in the order of their changes. */
    List<PatientRecord> changed(UUID patientId, long after, long upTo, int limit) {
        return find("""
                        from PatientRecord record
                        where record.key.patientId = ?1 and record.changeNumber > ?2 and record.changeNumber <= ?3
                          and not exists (select 1 from PatientRecord newer
                                          where newer.key.patientId = record.key.patientId
                                            and newer.key.kind = record.key.kind
                                            and newer.key.recordId = record.key.recordId
                                            and newer.key.revision > record.key.revision
                                            and newer.changeNumber <= ?3)
                        order by record.changeNumber
                        """, patientId, after, upTo).page(0, limit).list();
    }

    Optional<PatientRecord> latest(UUID patientId, RecordKind kind, UUID recordId) {
        return find(
                        "key.patientId = ?1 and key.kind = ?2 and key.recordId = ?3 order by key.revision desc",
                        patientId,
                        kind,
                        recordId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Oldest first. */
    List<PatientRecord> revisions(UUID patientId, RecordKind kind, UUID recordId) {
        return list(
                "key.patientId = ?1 and key.kind = ?2 and key.recordId = ?3 order by key.revision",
                patientId,
                kind,
                recordId);
    }

    /** Current revisions, newest first. */
    List<PatientRecord> timeline(UUID patientId, RecordKind kind, Timeline.Query query, int limit) {
        LocalDate from = query.from() == null ? LocalDate.of(1900, 1, 1) : query.from();
        LocalDate to = query.to() == null ? LocalDate.of(9999, 1, 1) : query.to();
        var position = query.after();
        var found = position.isEmpty()
                ? find(
                        CURRENT + " order by record.occurredAt desc, record.key.recordId desc",
                        patientId,
                        kind,
                        from,
                        to,
                        query.includeVoided())
                : find(
                        CURRENT
                                + " and (record.occurredAt < ?6 or (record.occurredAt = ?6 and record.key.recordId < ?7))"
                                + " order by record.occurredAt desc, record.key.recordId desc",
                        patientId,
                        kind,
                        from,
                        to,
                        query.includeVoided(),
                        position.get().occurredAt(),
                        position.get().recordId());
        return found.page(0, limit).list();
    }
}
