package org.restride.kit.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.restride.kit.audit.Statement.Kind;

/** One run over the chain, from where it begins to its end; reads the rows as they come and keeps none. */
class ChainCheck {

    private static final int FETCHED_AT_ONCE = 1_000;
    private static final int MOST_FAULTS = 20;

    private static final String LAST_PRUNING =
            "select " + Signed.COLUMNS + " from audit_pruning order by number desc limit 1";
    private static final String CHECKPOINT_AT = "select " + Signed.COLUMNS + " from audit_checkpoint where number = ";
    private static final String CHAIN = "select " + AuditEntry.COLUMNS + """
            , seal.number, seal.position, seal.hash, reason.salt, reason.reason,
            mark.number, mark.hash, mark.signed_at, mark.public_key, mark.signature
            from audit_seal seal
            left join audit_entry entry on entry.position = seal.position
            left join audit_reason reason on reason.position = seal.position
            left join audit_checkpoint mark on mark.number = seal.number
            order by seal.number
            """;
    private static final String LOOSE_CHECKPOINTS = """
            select number from audit_checkpoint mark
            where not exists (select 1 from audit_seal seal where seal.number = mark.number) and number <> %d
            order by number limit 20
            """;
    private static final String STRAYS = """
            select position from audit_entry entry
            where not exists (select 1 from audit_seal seal where seal.position = entry.position)
              and not exists (select 1 from audit_unsealed waiting where waiting.position = entry.position)
            order by position limit 20
            """;
    private static final String VANISHED = """
            select position from audit_unsealed waiting
            where not exists (select 1 from audit_entry entry where entry.position = waiting.position)
            order by position limit 20
            """;
    private static final String COUNTS =
            "select (select count(*) from audit_entry), (select count(*) from audit_unsealed)";

    private final Connection connection;
    private final AuditKey key;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> fingerprints = new TreeSet<>();

    private Instant signedAt;
    private long checkpoints;
    private long first;
    private long number;
    /** Null after a fault that leaves it unknown. */
    private byte[] hash = AuditHash.BEGINNING;

    ChainCheck(Connection connection, AuditKey key) {
        this.connection = connection;
        this.key = key;
    }

    AuditVerification run() throws SQLException {
        long pruned = beginning();
        chain();
        each(LOOSE_CHECKPOINTS.formatted(pruned), loose -> fault("checkpoint %d has no entry", loose));
        each(STRAYS, position -> fault("the entry at position %d never went through the sealer", position));
        each(VANISHED, position -> fault("the entry at position %d vanished before it was sealed", position));
        try (var select = connection.createStatement();
                var row = select.executeQuery(COUNTS)) {
            row.next();
            return new AuditVerification(
                    faults.isEmpty(),
                    row.getLong(1),
                    row.getLong(2),
                    checkpoints,
                    first,
                    number,
                    hash == null ? null : HexFormat.of().formatHex(hash),
                    signedAt,
                    List.copyOf(fingerprints),
                    List.copyOf(faults));
        }
    }

    /**
     * The chain begins with nothing, or with the checkpoint that stands for entries past their time.
     *
     * @return the number of that checkpoint; 0 when there is none
     */
    private long beginning() throws SQLException {
        Optional<Signed> pruning = signed(Kind.PRUNING, LAST_PRUNING);
        if (pruning.isEmpty()) {
            return 0;
        }
        number = pruning.get().statement().number();
        hash = pruning.get().statement().hash();
        require(pruning.get(), "the pruning up to entry %d".formatted(number));
        Optional<Signed> kept = signed(Kind.CHECKPOINT, CHECKPOINT_AT + number);
        if (kept.isEmpty()) {
            fault("checkpoint %d, which stands for the entries that were pruned, is missing", number);
        } else {
            checkpoint(kept.get(), hash);
        }
        return number;
    }

    private Optional<Signed> signed(Kind kind, String query) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(query)) {
            return row.next() ? Optional.of(Signed.from(kind, row, 1)) : Optional.empty();
        }
    }

    private void chain() throws SQLException {
        try (var select = connection.createStatement()) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (var rows = select.executeQuery(CHAIN)) {
                while (rows.next() && faults.size() < MOST_FAULTS) {
                    link(rows);
                }
            }
        }
    }

    private void link(ResultSet row) throws SQLException {
        long next = row.getLong(12);
        byte[] sealed = row.getBytes(14);
        if (first == 0) {
            first = next;
        }
        if (next != number + 1) {
            fault("entries %d to %d are missing", number + 1, next - 1);
            hash = null;
        }
        entry(row, next, sealed);
        if (row.getObject(17) != null) {
            checkpoint(Signed.from(Kind.CHECKPOINT, row, 17), sealed);
        }
        number = next;
        hash = sealed;
    }

    private void entry(ResultSet row, long next, byte[] sealed) throws SQLException {
        long position = row.getLong(13);
        if (row.getObject(1) == null) {
            fault("entry %d, at position %d, was deleted", next, position);
            return;
        }
        AuditEntry entry = AuditEntry.from(row);
        if (hash != null && !Arrays.equals(AuditHash.of(hash, entry), sealed)) {
            fault("entry %d, at position %d, was changed", next, position);
        }
        if (row.getBytes(15) != null) { // else there was none, or it was erased
            var reason = new AuditReason(row.getBytes(15), row.getString(16));
            if (!Arrays.equals(reason.digest(), entry.reasonDigest())) {
                fault("the reason of entry %d, at position %d, was changed", next, position);
            }
        }
    }

    private void checkpoint(Signed checkpoint, byte[] sealed) {
        Statement statement = checkpoint.statement();
        require(checkpoint, "checkpoint %d".formatted(statement.number()));
        if (!Arrays.equals(statement.hash(), sealed)) {
            fault("checkpoint %d was signed for another entry", statement.number());
        }
        fingerprints.add(checkpoint.fingerprint());
        signedAt = statement.signedAt();
        checkpoints++;
    }

    private void require(Signed signed, String what) {
        if (!signed.holds()) {
            fault("%s has a wrong signature", what);
        } else if (!key.knows(signed.fingerprint())) {
            fault("%s was signed with a key that is not known here, %s", what, signed.fingerprint());
        }
    }

    private void each(String query, LongConsumer report) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            while (rows.next()) {
                report.accept(rows.getLong(1));
            }
        }
    }

    private void fault(String format, Object... arguments) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(format.formatted(arguments));
        }
    }
}
