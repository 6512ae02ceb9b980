package org.restride.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.restride.kit.outbox.Announcer.anId;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.kit.trace.Traces;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OutboxTest {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    EmbeddedDatabase database;

    @Inject
    Announcer announcer;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    Traces traces;

    @Inject
    AgroalDataSource dataSource;

    private TopicReader topic;

    @BeforeEach
    void open() {
        topic = new TopicReader(broker.bootstrapServers(), TestTopic.NAME);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    private static String idOf(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_id");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<String> arrived() {
        return topic.records().stream().map(OutboxTest::idOf).toList();
    }

    private long count(String condition) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox_event where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void an_event_arrives_as_a_cloud_event_in_binary_mode() {
        var id = anId();
        announcer.announce(id);
        var record = await()
                .until(() -> topic.records(), records -> records.stream()
                        .anyMatch(arrived -> idOf(arrived).equals(id)))
                .stream()
                .filter(arrived -> idOf(arrived).equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(record.key()).isEqualTo("somebody");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"%s\"}".formatted(id));
        assertThat(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", TestTopic.NAME,
                        "ce_source", "/tests",
                        "ce_subject", "somebody",
                        "ce_time", "2026-03-10T18:30:00Z",
                        "ce_dataschema", "urn:test",
                        "content-type", "application/json"))
                .allSatisfy((name, value) -> assertThat(header(record, name)).isEqualTo(value));
    }

    @Test
    void without_a_transaction_nothing_is_taken() {
        assertThatThrownBy(() -> outbox.append(Announcer.event(anId(), "{}")))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void an_event_of_a_failed_change_never_leaves() throws SQLException {
        var failed = anId();
        var next = anId();
        assertThatThrownBy(() -> announcer.announceAndFail(failed)).hasMessageContaining("failed");
        announcer.announce(next);
        await().until(() -> arrived().contains(next));
        assertThat(arrived()).doesNotContain(failed);
        assertThat(count("event_id = '%s'".formatted(failed))).isZero();
    }

    @Test
    void events_wait_while_the_broker_is_away() throws SQLException {
        // Given
        broker.stop();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(anId());
            announcer.announce(ids.get(i));
        }
        assertThat(count("published_at is null")).isGreaterThanOrEqualTo(20);
        RestAssured.given()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'outbox' }.data.pending", greaterThan(19));
        // When
        broker.start();
        // Then
        await().atMost(RECOVERY).until(() -> arrived().containsAll(ids));
        await().until(() -> count("published_at is null and parked_at is null") == 0);
    }

    @Test
    void the_relay_goes_on_after_the_database_was_away() {
        // Given
        var before = anId();
        announcer.announce(before);
        database.stop();
        assertThatThrownBy(() -> announcer.announce(anId())).isNotNull();
        // When
        database.start();
        var after = anId();
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> announcer.announce(after));
        // Then
        await().atMost(RECOVERY).until(() -> arrived().containsAll(List.of(before, after)));
    }

    @Test
    void a_record_the_broker_will_never_take_is_set_aside_and_holds_up_nothing() throws SQLException {
        var tooLarge = anId();
        var next = anId();
        announcer.announceLarge(tooLarge, 2_000_000);
        announcer.announce(next);
        await().until(() -> arrived().contains(next));
        await().until(() -> count("event_id = '%s' and parked_at is not null".formatted(tooLarge)) == 1);
        assertThat(count("parked_why = 'RecordTooLargeException'")).isEqualTo(1);
    }

    @Test
    void several_relays_share_the_work_and_lose_nothing() throws Exception {
        // Given three more relays beside the application's own
        var stop = new CountDownLatch(1);
        List<Thread> relays = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            relays.add(new Thread(() -> relayUntil(stop), "relay-" + i));
        }
        relays.forEach(Thread::start);
        // When
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ids.add(anId());
            announcer.announce(ids.get(i));
        }
        // Then each arrives, and none twice as no relay failed
        await().atMost(RECOVERY).until(() -> arrived().containsAll(ids));
        stop.countDown();
        for (Thread thread : relays) {
            thread.join();
        }
        assertThat(arrived().stream().filter(ids::contains)).hasSize(300);
    }

    private void relayUntil(CountDownLatch stop) {
        try (var sender = new EventSender(Map.of("bootstrap.servers", broker.bootstrapServers()), traces)) {
            while (stop.getCount() > 0) {
                relay.relayPending(sender);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
