package org.restride.kit.republication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.kit.outbox.Outbox;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;
import org.restride.testing.TopicReader;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RepublicationTest {

    private static final String TOPIC = "test.happened.v1";
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @StackPart
    EmbeddedKafka broker;

    @Inject
    TestHistory history;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    private final String run = UUID.randomUUID().toString();
    private TopicReader topic;

    @BeforeEach
    void open() {
        topic = new TopicReader(broker.bootstrapServers(), TOPIC);
    }

    @AfterEach
    void close() {
        topic.close();
        history.isAbout(Map.of());
    }

    private CloudEvent event(String name, String data) {
        return CloudEventBuilder.v1()
                .withId(run + "/" + name)
                .withSource(URI.create("/tests"))
                .withType(TOPIC)
                .withSubject("somebody")
                .withTime(OffsetDateTime.parse("2026-03-10T18:30:00Z"))
                .withExtension("partitionkey", "somebody")
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private void append(CloudEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
    }

    /** Names and data of what arrived in this test. */
    private List<String> arrived() {
        return topic.records().stream()
                .filter(record -> idOf(record).startsWith(run))
                .map(record -> idOf(record).substring(run.length() + 1) + " "
                        + new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String idOf(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
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

    private static RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + Tokens.of("oscar", "operator"));
    }

    private static String begun() {
        return asOperator()
                .post("/v1/republications")
                .then()
                .statusCode(202)
                .body("finishedAt", equalTo(null))
                .extract()
                .header("Location");
    }

    private static JsonPath done(String location) {
        return await().atMost(RECOVERY)
                .until(
                        () -> asOperator()
                                .get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        progress -> "DONE".equals(progress.getString("state")));
    }

    @Test
    void everything_is_sent_again_and_nothing_of_it_stays_in_the_outbox() throws SQLException {
        history.isAbout(Map.of(
                "1", List.of(event("a", "1"), event("b", "2")),
                "2", List.of(),
                "3", List.of(event("c", "3"))));
        // When
        JsonPath done = done(begun());
        // Then
        await().untilAsserted(() -> assertThat(arrived()).containsExactlyInAnyOrder("a 1", "b 2", "c 3"));
        assertThat(count("event_id like '%s%%'".formatted(run))).isZero();
        assertThat(done.getLong("chaptersTotal")).isEqualTo(3);
        assertThat(done.getLong("chaptersDone")).isEqualTo(3);
        assertThat(done.getLong("events")).isEqualTo(3);
    }

    @Test
    void what_is_still_in_the_outbox_is_sent_as_it_was_and_stays_there() throws SQLException {
        // Given
        append(event("a", "\"as it was\""));
        await().until(() -> arrived().size() == 1);
        history.isAbout(Map.of("1", List.of(event("a", "\"as it is told\""))));
        // When
        done(begun());
        // Then
        await().untilAsserted(() -> assertThat(arrived()).containsExactly("a \"as it was\"", "a \"as it was\""));
        assertThat(count("event_id = '%s/a' and published_at is not null".formatted(run)))
                .isEqualTo(1);
    }

    @Test
    void an_event_of_now_does_not_wait_behind_the_history() throws SQLException {
        // Given a history that cannot be sent
        var chapters = new TreeMap<String, List<CloudEvent>>();
        IntStream.range(1000, 1100)
                .forEach(chapter -> chapters.put(
                        Integer.toString(chapter),
                        IntStream.range(0, 100)
                                .mapToObj(number -> event(chapter + "/" + number, "1"))
                                .toList()));
        history.isAbout(chapters);
        broker.stop();
        // When
        String republication = begun();
        await().until(() -> count("published_at is null") >= 500);
        append(event("now", "1"));
        // Then
        assertThat(count("published_at is null")).isLessThan(1000);
        broker.start();
        await().atMost(RECOVERY).until(() -> arrived().contains("now 1"));
        assertThat(done(republication).getLong("events")).isEqualTo(10_000);
        await().atMost(RECOVERY).until(() -> arrived().size() >= 10_001);
    }

    @Test
    void it_goes_on_where_an_instance_that_crashed_had_got() throws SQLException {
        history.isAbout(Map.of("1", List.of(event("a", "1")), "2", List.of(event("b", "2"))));
        // When
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into republication"
                        + " (republication_id, requested_at, chapters_total, chapters_done, events, bookmark)"
                        + " values (?, now(), 2, 1, 1, '1')")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
        // Then
        assertThat(done("/v1/republications/" + id).getLong("events")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(arrived()).containsExactly("b 2"));
    }

    @Test
    void one_at_a_time_and_for_operators_only() {
        broker.stop();
        history.isAbout(Map.of("1", List.of(event("a", "1"))));
        String first = begun();
        asOperator()
                .post("/v1/republications")
                .then()
                .statusCode(409)
                .body("republicationId", equalTo(first.substring(first.lastIndexOf('/') + 1)));
        given().header("Authorization", "Bearer " + Tokens.of("carla", "clinician"))
                .post("/v1/republications")
                .then()
                .statusCode(403);
        asOperator().get("/v1/republications/" + UUID.randomUUID()).then().statusCode(404);
        broker.start();
        done(first);
        done(begun());
    }
}
