package org.restride.analytics.ingest;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The floor: consumes records and copies key and value into a table without an index, one transaction for each poll. */
final class BareCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Connection database;

    /** @param database closed with this */
    BareCopy(String bootstrapServers, List<String> topics, Connection database) throws SQLException {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "bare-copy",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.database = database;
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists bare (key text, value bytea)");
        }
        database.commit();
        consumer.subscribe(topics);
    }

    void copy(int count) throws IOException, SQLException {
        int copied = 0;
        while (copied < count) {
            ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(1));
            if (!records.isEmpty()) {
                copy(records);
                database.commit();
                consumer.commitSync();
                copied += records.count();
            }
        }
    }

    private void copy(ConsumerRecords<String, byte[]> records) throws IOException, SQLException {
        var copy = new PGCopyOutputStream(
                database.unwrap(PGConnection.class), "copy bare from stdin (format binary)", BUFFER);
        try (var out = new DataOutputStream(new BufferedOutputStream(copy, BUFFER))) {
            out.write(SIGNATURE);
            out.writeLong(0); // no flags, no extension
            for (ConsumerRecord<String, byte[]> record : records) {
                out.writeShort(2);
                field(out, record.key().getBytes(StandardCharsets.UTF_8));
                field(out, record.value());
            }
            out.writeShort(-1);
        }
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        database.close();
    }
}
