package org.restride.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
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

    /** What is still there is sent as it was written first. */
    private static final String INSERT_AGAIN = """
            insert into outbox_event
                (event_id, topic, record_key, source, subject, happened_at, data_schema, payload, created_at, again)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            on conflict (event_id) do update set published_at = null where outbox_event.published_at is not null
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
            bind(event, insert);
            insert.setString(10, Traces.current());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFailure("Event %s cannot be appended".formatted(event.getId()), e);
        }
        appended.fire(new Appended());
    }

    /**
     * Appends events that may have been published before to the caller's transaction. They are sent once more, and those
     * that are no longer in the outbox do not stay there afterwards.
     */
    @Transactional(TxType.MANDATORY)
    public void appendAgain(Collection<CloudEvent> events) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT_AGAIN)) {
            for (CloudEvent event : events) {
                bind(event, insert);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxFailure("Events cannot be appended again", e);
        }
        appended.fire(new Appended());
    }

    /** Whether as many events wait for the broker, or more. */
    public boolean isBehind(int events) {
        return ask(
                "select count(*) = ? from (select 1 from outbox_event"
                        + " where published_at is null and parked_at is null limit ?) pending",
                events,
                events);
    }

    /** Of the newest event; 0 when there is none. */
    public long lastPosition() {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("select coalesce(max(position), 0) from outbox_event")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new OutboxFailure("The outbox cannot be read", e);
        }
    }

    /** Whether the broker has confirmed all events up to a position, but those that were set aside. */
    public boolean isSent(long lastPosition) {
        return ask(
                "select not exists (select 1 from outbox_event"
                        + " where published_at is null and parked_at is null and position <= ?)",
                lastPosition);
    }

    private boolean ask(String question, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new OutboxFailure("The outbox cannot be read", e);
        }
    }

    private void bind(CloudEvent event, PreparedStatement insert) throws SQLException {
        insert.setString(1, event.getId());
        insert.setString(2, event.getType());
        insert.setString(3, recordKey(event));
        insert.setString(4, event.getSource().toString());
        insert.setString(5, event.getSubject());
        insert.setObject(6, Objects.requireNonNull(event.getTime(), "time"));
        insert.setString(
                7, event.getDataSchema() == null ? null : event.getDataSchema().toString());
        insert.setString(8, payload(event));
        insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
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
