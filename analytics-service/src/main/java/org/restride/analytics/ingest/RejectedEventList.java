package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.restride.analytics.ingest.record.HeaderLines;
import org.restride.analytics.sql.Sql;

/** What was rejected and not taken in since, by topic, partition and offset. */
@ApplicationScoped
public class RejectedEventList {

    private static final String COLUMNS = """
            select topic, partition, record_offset, reason, rejected_at, last_tried_at, record_key, headers, payload
            from rejected_event
            """;
    private static final String AFTER = COLUMNS + """
            where (topic, partition, record_offset) > (?, ?, ?) and (topic = ? or ?::text is null)
            order by topic, partition, record_offset
            limit ?
            """;
    private static final String AT = COLUMNS + "where topic = ? and partition = ? and record_offset = ?";

    private final Sql sql;

    RejectedEventList(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
    }

    /**
     * @param place the last one that is not wanted; need not exist
     * @param topic null for all
     */
    public List<RejectedEvent> after(RecordPlace place, String topic, int limit) {
        return sql.list(
                AFTER, RejectedEventList::event, place.topic(), place.partition(), place.offset(), topic, topic, limit);
    }

    public Optional<RejectedEvent> at(RecordPlace place) {
        return sql.first(AT, RejectedEventList::event, place.topic(), place.partition(), place.offset());
    }

    private static RejectedEvent event(ResultSet row) throws SQLException {
        return new RejectedEvent(
                new RecordPlace(row.getString("topic"), row.getInt("partition"), row.getLong("record_offset")),
                row.getString("reason"),
                Sql.instant(row, "rejected_at"),
                Sql.instant(row, "last_tried_at"),
                record(row));
    }

    private static Optional<ConsumerRecord<String, byte[]>> record(ResultSet row) throws SQLException {
        String key = row.getString("record_key");
        String headers = row.getString("headers");
        byte[] payload = row.getBytes("payload");
        if (key == null && headers.isEmpty() && payload == null) {
            return Optional.empty();
        }
        return Optional.of(new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                payload,
                HeaderLines.parse(headers),
                Optional.empty()));
    }
}
