package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
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

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final MeterRegistry metrics;

    RejectedEvents(AgroalDataSource dataSource, Clock clock, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @param reason names fields and rules, never values */
    @Transactional
    void keep(ConsumerRecord<String, byte[]> record, String reason) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, record.topic());
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setString(4, reason);
            insert.setString(5, printable(record.key()));
            insert.setString(6, headersOf(record));
            insert.setBytes(7, record.value());
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
