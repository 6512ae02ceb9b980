package org.restride.kit.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A {@link Statement} with the signature below it. */
record Signed(Statement statement, byte[] publicKey, byte[] signature) {

    /** In the order in which {@link #from} and {@link #set} expect them. */
    static final String COLUMNS = "number, hash, signed_at, public_key, signature";

    /** @param first the column at which {@link #COLUMNS} begin */
    static Signed from(Statement.Kind kind, ResultSet row, int first) throws SQLException {
        Instant signedAt = row.getObject(first + 2, OffsetDateTime.class).toInstant();
        return new Signed(
                new Statement(kind, row.getLong(first), row.getBytes(first + 1), signedAt),
                row.getBytes(first + 3),
                row.getBytes(first + 4));
    }

    void set(PreparedStatement insert) throws SQLException {
        insert.setLong(1, statement.number());
        insert.setBytes(2, statement.hash());
        insert.setObject(3, statement.signedAt().atOffset(ZoneOffset.UTC));
        insert.setBytes(4, publicKey);
        insert.setBytes(5, signature);
    }

    /** Whether the key that stands beside it made the signature; whose key that is, is another question. */
    boolean holds() {
        return AuditKey.verifies(publicKey, statement.message(), signature);
    }

    String fingerprint() {
        return AuditKey.fingerprint(publicKey);
    }
}
