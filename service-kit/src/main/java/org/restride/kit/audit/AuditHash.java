package org.restride.kit.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.restride.kit.digest.Sha256;

/** The link from one entry to the next: SHA-256 of the hash before and of every column of the entry, each with its length. */
final class AuditHash {

    /** What stands before the first entry. */
    static final byte[] BEGINNING = new byte[32];

    private AuditHash() {}

    static byte[] of(byte[] before, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(entry.position());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            out.writeUTF(entry.subject());
            out.writeUTF(entry.role());
            writeNullable(out, entry.relation());
            out.writeUTF(entry.personId().toString());
            out.writeUTF(entry.operation());
            out.writeUTF(entry.kind());
            out.writeUTF(entry.outcome());
            out.writeUTF(entry.requestId());
            writeNullable(
                    out, entry.reasonDigest() == null ? null : HexFormat.of().formatHex(entry.reasonDigest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.fresh().digest(bytes.toByteArray());
    }

    /** Nothing and an empty text are two different things. */
    private static void writeNullable(DataOutputStream out, String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }
}
