package org.restride.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The relay's statements on the outbox table; the caller owns the connection and its transaction. */
class OutboxTable {

    private static final String CLAIM = """
            select position, event_id, topic, record_key, source, subject, happened_at, data_schema, payload,
                   traceparent
            from outbox_event
            where published_at is null and parked_at is null
            order by position
            limit ?
            for update skip locked
            """;
    /** What was told again out of the history is kept there. */
    private static final String MARK_PUBLISHED = """
            with told_again as (delete from outbox_event where position = any(?) and again)
            update outbox_event set published_at = ? where position = any(?) and not again
            """;

    private static final String PARK = "update outbox_event set parked_at = ?, parked_why = ? where position = ?";
    private static final String PRUNE = "delete from outbox_event where published_at < ?";

    private final Connection connection;
    private final Clock clock;

    OutboxTable(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** The oldest pending events that no other instance is sending, locked until the transaction ends. */
    List<PendingEvent> claim(int limit) throws SQLException {
        try (var select = connection.prepareStatement(CLAIM)) {
            select.setInt(1, limit);
            try (var rows = select.executeQuery()) {
                List<PendingEvent> pending = new ArrayList<>();
                while (rows.next()) {
                    pending.add(PendingEvent.from(rows));
                }
                return pending;
            }
        }
    }

    void markPublished(Collection<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(MARK_PUBLISHED)) {
            var marked = connection.createArrayOf("bigint", positions.toArray());
            update.setArray(1, marked);
            update.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            update.setArray(3, marked);
            update.executeUpdate();
        }
    }

    /** Sets events aside that the broker will never take; the reason is the error's name, never data. */
    void park(Map<Long, String> reasons) throws SQLException {
        try (var update = connection.prepareStatement(PARK)) {
            for (var entry : reasons.entrySet()) {
                update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                update.setString(2, entry.getValue());
                update.setLong(3, entry.getKey());
                update.executeUpdate();
            }
        }
    }

    /** @return how many published events older than {@code age} were deleted */
    int prune(Duration age) throws SQLException {
        try (var delete = connection.prepareStatement(PRUNE)) {
            delete.setObject(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
