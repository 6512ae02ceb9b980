package org.restride.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.restride.kit.trace.Traces;

/**
 * Takes events to be published. An appended event is published if, and only if, the transaction it was appended in
 * commits: through any crash or outage, at least once.
 */
@ApplicationScoped
public class Outbox {

    /** CloudEvents extension that names the key of the Kafka record. */
    private static final String PARTITION_KEY = "partitionkey";

    private static final String INSERT = """
            insert into outbox_event
                (event_id, topic, record_key, source, subject, happened_at, data_schema, payload, created_at,
                 traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final Event<Appended> appended;
    private final Clock clock;

    Outbox(AgroalDataSource dataSource, Event<Appended> appended, Clock clock) {
        this.dataSource = dataSource;
        this.appended = appended;
        this.clock = clock;
    }

    /**
     * Appends to the caller's transaction.
     *
     * @param event its {@code type} is the topic, its extension {@code partitionkey} the record key, its data JSON
     * @throws jakarta.transaction.TransactionalException if there is no transaction to join
     */
    @Transactional(TxType.MANDATORY)
    public void append(CloudEvent event) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, event.getId());
            insert.setString(2, event.getType());
            insert.setString(3, recordKey(event));
            insert.setString(4, event.getSource().toString());
            insert.setString(5, event.getSubject());
            insert.setObject(6, Objects.requireNonNull(event.getTime(), "time"));
            insert.setString(
                    7,
                    event.getDataSchema() == null ? null : event.getDataSchema().toString());
            insert.setString(8, payload(event));
            insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(10, Traces.current());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFailure("Event %s cannot be appended".formatted(event.getId()), e);
        }
        appended.fire(new Appended());
    }

    /**
     * Deletes all events of a record key, sent or not, in the caller's transaction: nobody may read them any more, or what
     * is appended next takes their place.
     */
    @Transactional(TxType.MANDATORY)
    public void withdraw(String recordKey) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from outbox_event where record_key = ?")) {
            delete.setString(1, recordKey);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFailure("The events of a record key cannot be deleted", e);
        }
    }

    private static String recordKey(CloudEvent event) {
        return Objects.requireNonNull(event.getExtension(PARTITION_KEY), PARTITION_KEY)
                .toString();
    }

    private static String payload(CloudEvent event) {
        return new String(Objects.requireNonNull(event.getData(), "data").toBytes(), StandardCharsets.UTF_8);
    }

    /** Fired for each appended event; the relay hears of it when the transaction has committed. */
    record Appended() {}
}
