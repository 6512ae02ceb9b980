package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** Keeps records that cannot be taken in, byte for byte and with the reason, so that they can be looked at and replayed. */
@ApplicationScoped
class RejectedEvents {

    private static final Logger LOG = Logger.getLogger(RejectedEvents.class);
    private static final String KEEP = """
            insert into rejected_event
                (topic, partition, record_offset, reason, record_key, headers, payload, rejected_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String FORGET = """
            delete from rejected_event
            where lower(record_key) = ?
               or position(convert_to(?, 'UTF8') in payload) > 0
               or position(? in headers) > 0
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final MeterRegistry metrics;

    RejectedEvents(AgroalDataSource dataSource, Clock clock, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Keeps all of a record. Joins the caller's transaction.
     *
     * @param reason names fields and rules, never values
     */
    @Transactional(TxType.MANDATORY)
    void keep(ConsumerRecord<String, byte[]> record, String reason) {
        insert(record, reason, printable(record.key()), headersOf(record), record.value());
    }

    /** Keeps the place and the reason alone: what the record says is of somebody who was erased. */
    @Transactional(TxType.MANDATORY)
    void keepPlace(ConsumerRecord<String, byte[]> record, String reason) {
        insert(record, reason, null, "", null);
    }

    /** Deletes all records that have this patient's key or name the patient. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void forget(UUID patientId) {
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
        metrics.counter("restride.ingest.rejected").increment();
        LOG.errorf(
                "Set aside %s partition %d offset %d: %s", record.topic(), record.partition(), record.offset(), reason);
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
