package org.restride.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.restride.kit.access.Access;
import org.restride.kit.access.Rule;

/** Takes audit entries; they stand if, and only if, the transaction they were appended in commits. */
@ApplicationScoped
public class AuditTrail {

    private static final String APPEND = """
            with entry as (
                insert into audit_entry
                    (at, subject, role, relation, person_id, operation, kind, outcome, request_id, reason_digest)
                select ?, ?, ?, ?, person_id, ?, ?, ?, ?, ? from unnest(?) as person (person_id)
                returning position),
            waiting as (
                insert into audit_unsealed (position) select position from entry)
            select position from entry
            """;
    private static final String EXPLAIN = "insert into audit_reason (position, salt, reason) values (?, ?, ?)";
    private static final String FORGET = """
            delete from audit_reason reason using audit_entry entry
            where entry.position = reason.position and entry.person_id = ?
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    AuditTrail(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Appends to the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void append(Access access, Outcome outcome) {
        append(access, List.of(personOf(access)), access.rule().trace(), outcome, null);
    }

    /**
     * Appends a further entry to the caller's transaction, with the reason the person gave.
     *
     * @param reason free text; kept apart from the entry, so that it can be erased
     */
    @Transactional(TxType.MANDATORY)
    public void explain(Access access, String reason) {
        append(access, List.of(personOf(access)), access.rule().trace(), Outcome.ALLOWED, new AuditReason(reason));
    }

    /**
     * Appends one entry for each person to the caller's transaction: for operations that name nobody in their path and
     * show or change data of persons all the same.
     */
    @Transactional(TxType.MANDATORY)
    public void note(Access access, Rule.Trace kind, Collection<UUID> personIds) {
        append(access, personIds, kind, Outcome.ALLOWED, null);
    }

    /** Takes away what callers wrote about this person; the entries and their digests stay. */
    @Transactional(TxType.MANDATORY)
    public void forgetReasons(UUID personId) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, personId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new AuditFailure("The reasons cannot be deleted", e);
        }
    }

    private static UUID personOf(Access access) {
        return Objects.requireNonNull(access.personId(), "personId");
    }

    /** One statement, however many persons it is about. */
    private void append(
            Access access, Collection<UUID> personIds, Rule.Trace kind, Outcome outcome, AuditReason reason) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, access.caller().orElseThrow().subject());
            insert.setString(3, access.role());
            insert.setString(
                    4, access.relation() == null ? null : access.relation().name());
            insert.setString(5, access.operation());
            insert.setString(6, kind.name());
            insert.setString(7, outcome.name());
            insert.setString(8, access.requestId());
            insert.setBytes(9, reason == null ? null : reason.digest());
            insert.setArray(10, connection.createArrayOf("uuid", personIds.toArray()));
            try (var rows = insert.executeQuery()) {
                while (reason != null && rows.next()) {
                    keep(connection, rows.getLong(1), reason);
                }
            }
        } catch (SQLException e) {
            throw new AuditFailure("The audit trail cannot be written", e);
        }
    }

    private static void keep(Connection connection, long position, AuditReason reason) throws SQLException {
        try (var insert = connection.prepareStatement(EXPLAIN)) {
            insert.setLong(1, position);
            insert.setBytes(2, reason.salt());
            insert.setString(3, reason.text());
            insert.executeUpdate();
        }
    }
}
