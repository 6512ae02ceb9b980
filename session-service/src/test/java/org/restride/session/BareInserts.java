package org.restride.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The floor: writes the rows of one recorded session by plain JDBC, in one transaction. They are copies of those the service
 * wrote last, with other ids, so they have the same sizes.
 */
final class BareInserts implements ClosedLoop.Caller {

    private static final String LAST = """
            select patient_id, record_id from patient_record where kind = 'SESSION' order by received_at desc limit 1
            """;

    private static final String ENTRY = """
            select at, subject, role, relation, person_id, operation, kind, outcome, request_id
            from audit_entry where person_id = ? and operation = 'putSession' order by position desc limit 1
            """;
    private static final String INSERT_ENTRY = """
            with entry as (
                insert into audit_entry (at, subject, role, relation, person_id, operation, kind, outcome, request_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning position)
            insert into audit_unsealed (position) select position from entry
            """;

    /** The first column is for the number of the change. */
    private static final String RECORD = """
            select patient_id, patient_id, kind, record_id, revision, voided, occurred_at, local_day, recorded_at,
                   received_at, device_clock_wrong, cast(content as text), cast(prescribed as text)
            from patient_record where kind = 'SESSION' and record_id = ?
            """;

    private static final String INSERT_RECORD = """
            with feed as (
                insert into patient_feed (patient_id, last) values (?, 1)
                on conflict (patient_id) do update set last = patient_feed.last + 1 returning last)
            insert into patient_record (patient_id, kind, record_id, revision, voided, occurred_at, local_day,
                                        recorded_at, received_at, device_clock_wrong, content, prescribed, change_number)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), last from feed
            on conflict do nothing
            """;

    private static final String EVENT = """
            select event_id, topic, record_key, source, subject, happened_at, data_schema, payload, created_at
            from outbox_event where strpos(event_id, cast(? as text)) > 0
            """;
    private static final String INSERT_EVENT = """
            insert into outbox_event
                (event_id, topic, record_key, source, subject, happened_at, data_schema, payload, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final Supplier<UUID> patients;
    private final UUID patientId;
    private final UUID sessionId;
    private final List<Copied> rows;

    /** A statement and what it wrote for the session that is copied. */
    private record Copied(PreparedStatement insert, List<Object> values) {}

    /** @param connection closed with this */
    BareInserts(Connection connection, Supplier<UUID> patients) throws SQLException {
        this.connection = connection;
        this.patients = patients;
        connection.setAutoCommit(false);
        var last = stored(LAST);
        patientId = (UUID) last.get(0);
        sessionId = (UUID) last.get(1);
        rows = List.of(
                new Copied(connection.prepareStatement(INSERT_ENTRY), stored(ENTRY, patientId)),
                new Copied(connection.prepareStatement(INSERT_RECORD), stored(RECORD, sessionId)),
                new Copied(connection.prepareStatement(INSERT_EVENT), stored(EVENT, sessionId)));
        connection.commit();
    }

    /** The first row found. */
    private List<Object> stored(String query, Object... parameters) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (var row = select.executeQuery()) {
                row.next();
                List<Object> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getObject(i));
                }
                return values;
            }
        }
    }

    @Override
    public void call() throws SQLException {
        UUID patient = patients.get();
        UUID session = UUID.randomUUID();
        for (Copied row : rows) {
            for (int i = 0; i < row.values().size(); i++) {
                row.insert().setObject(i + 1, changed(row.values().get(i), patient, session));
            }
            if (row.insert().executeUpdate() != 1) {
                throw new IllegalStateException("Not inserted: " + row.insert());
            }
        }
        connection.commit();
    }

    private Object changed(Object value, UUID patient, UUID session) {
        if (value instanceof String text) {
            return text.replace(patientId.toString(), patient.toString())
                    .replace(sessionId.toString(), session.toString());
        }
        return patientId.equals(value) ? patient : sessionId.equals(value) ? session : value;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
