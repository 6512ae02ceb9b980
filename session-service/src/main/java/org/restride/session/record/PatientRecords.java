package org.restride.session.record;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records that are stored, all revisions. */
@ApplicationScoped
class PatientRecords implements PanacheRepositoryBase<PatientRecord, PatientRecord.Key> {

    private final AgroalDataSource dataSource;

    PatientRecords(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static final String INSERT = """
            insert into patient_record (patient_id, kind, record_id, revision, voided, occurred_at, local_day,
                                        recorded_at, received_at, device_clock_wrong, content, prescribed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))
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
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, record.key.patientId());
            insert.setString(2, record.key.kind().name());
            insert.setObject(3, record.key.recordId());
            insert.setInt(4, record.key.revision());
            insert.setBoolean(5, record.voided);
            insert.setObject(6, record.occurredAt.atOffset(ZoneOffset.UTC));
            insert.setObject(7, record.localDay);
            insert.setObject(8, record.recordedAt.atOffset(ZoneOffset.UTC));
            insert.setObject(9, record.receivedAt.atOffset(ZoneOffset.UTC));
            insert.setBoolean(10, record.deviceClockWrong);
            insert.setString(11, record.content);
            insert.setString(12, record.prescribed);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new RecordFailure(e);
        }
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
