package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Keeps records that cannot be taken in, byte for byte and with the reason, so that they can be looked at and replayed. */
@ApplicationScoped
class RejectedEvents {

    private static final String KEEP = """
            insert into rejected_event
                (topic, partition, record_offset, reason, record_key, headers, payload, rejected_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String FORGET = """
            delete from rejected_event
            where position(? in lower(record_key)) > 0
               or position(? in lower(headers)) > 0
               or position(? in lower(encode(payload, 'escape'))) > 0
            """;
    /** Lets others keep records at the same time, and no erasure. */
    private static final String LOCK_TO_KEEP = "lock table rejected_event in row exclusive mode";
    /** Waits until what others are keeping can be seen; they see the erasure after that. */
    private static final String LOCK_TO_FORGET = "lock table rejected_event in share row exclusive mode";

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final ErasedPatients erased;
    private final RejectionReport report;

    RejectedEvents(AgroalDataSource dataSource, Clock clock, ErasedPatients erased, RejectionReport report) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.erased = erased;
        this.report = report;
    }

    /**
     * Keeps all of each record; of one that names somebody who was erased, the place and the reason alone. Joins the
     * caller's transaction.
     *
     * @param records with the reasons, which name fields and rules, never values
     */
    @Transactional(TxType.MANDATORY)
    void setAside(Map<ConsumerRecord<String, byte[]>, String> records) {
        if (records.isEmpty()) {
            return;
        }
        lock(LOCK_TO_KEEP);
        Map<ConsumerRecord<String, byte[]>, Set<UUID>> named = new HashMap<>();
        records.keySet().forEach(record -> named.put(record, NamedIds.in(record)));
        Set<UUID> gone =
                erased.among(named.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        records.forEach((record, reason) -> {
            if (Collections.disjoint(named.get(record), gone)) {
                insert(record, reason, printable(record.key()), headersOf(record), record.value());
            } else {
                insert(record, reason, null, "", null);
            }
            report.setAside(record, reason);
        });
    }

    /** Deletes all records that name this patient anywhere. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void forget(UUID patientId) {
        lock(LOCK_TO_FORGET);
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                delete.setString(parameter, patientId.toString());
            }
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Rejected events cannot be deleted", e);
        }
    }

    private void insert(
            ConsumerRecord<String, byte[]> record, String reason, String key, String headers, byte[] payload) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, record.topic());
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setString(4, reason);
            insert.setString(5, key);
            insert.setString(6, headers);
            insert.setBytes(7, payload);
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A rejected event cannot be kept", e);
        }
    }

    private void lock(String how) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException e) {
            throw new IllegalStateException("Rejected events cannot be locked", e);
        }
    }

    private static String headersOf(ConsumerRecord<String, byte[]> record) {
        return Arrays.stream(record.headers().toArray())
                .map(RejectedEvents::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Header header) {
        byte[] value = header.value() == null ? new byte[0] : header.value();
        return header.key() + ": " + printable(new String(value, StandardCharsets.UTF_8));
    }

    /** PostgreSQL's text takes everything but this one character. */
    private static String printable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
