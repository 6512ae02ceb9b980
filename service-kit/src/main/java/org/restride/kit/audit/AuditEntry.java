package org.restride.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of the trail, in the columns that its hash covers. */
record AuditEntry(
        long position,
        Instant at,
        String subject,
        String role,
        String relation,
        UUID personId,
        String operation,
        String kind,
        String outcome,
        String requestId,
        byte[] reasonDigest) {

    static final String COLUMNS =
            "entry.position, entry.at, entry.subject, entry.role, entry.relation, entry.person_id,"
                    + " entry.operation, entry.kind, entry.outcome, entry.request_id, entry.reason_digest";

    /** Reads {@link #COLUMNS}, which come first in the row. */
    static AuditEntry from(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getBytes(11));
    }
}
