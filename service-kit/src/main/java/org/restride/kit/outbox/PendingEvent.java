package org.restride.kit.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * A row of the outbox that waits for the broker.
 *
 * @param traceparent of the request that announced it; null when its trace is not sampled
 */
record PendingEvent(long position, String topic, String recordKey, CloudEvent event, String traceparent) {

    static PendingEvent from(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        String recordKey = row.getString("record_key");
        String dataSchema = row.getString("data_schema");
        var event = CloudEventBuilder.v1()
                .withId(row.getString("event_id"))
                .withSource(URI.create(row.getString("source")))
                .withType(topic)
                .withSubject(row.getString("subject"))
                .withTime(row.getObject("happened_at", OffsetDateTime.class))
                .withExtension("partitionkey", recordKey)
                .withData("application/json", row.getString("payload").getBytes(StandardCharsets.UTF_8));
        if (dataSchema != null) {
            event.withDataSchema(URI.create(dataSchema));
        }
        return new PendingEvent(row.getLong("position"), topic, recordKey, event.build(), row.getString("traceparent"));
    }
}
