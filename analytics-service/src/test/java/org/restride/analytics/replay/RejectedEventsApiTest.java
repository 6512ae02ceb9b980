package org.restride.analytics.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Oscar;
import org.restride.analytics.Topic;
import org.restride.analytics.sql.Sql;
import org.restride.events.DomainEvent;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.kit.metric.Samples;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/**
 * A release that can read more than the one before is stood in for by bytes that are mended in the table: what is kept is what
 * this release could not read, and what is replayed is what the next one can.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RejectedEventsApiTest {

    private static final String SESSIONS = EventType.SESSION_COMPLETED.topic();

    @StackPart
    EmbeddedKafka broker;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @Inject
    Samples samples;

    private final History ada = History.ofSomebody();
    private final String key = ada.patientId().toString();

    @BeforeEach
    void nothing_is_rejected() {
        sql().update("delete from rejected_event");
    }

    private Sql sql() {
        return Sql.on(database);
    }

    @Test
    void a_listing_says_where_and_why_and_nothing_of_the_patient() {
        // Given
        reject(EventType.SESSION_COMPLETED, "{\"patientId\":\"%s\",\"note\":\"hurts\"}".formatted(key));
        // When
        var answer = Oscar.asks().get("/v1/rejected-events").then().statusCode(200);
        // Then
        answer.body("items.size()", equalTo(1))
                .body("items[0].topic", equalTo(SESSIONS))
                .body("items[0].reason", equalTo("field 'revision' does not fit its type"))
                .body("items[0].offset", notNullValue())
                .body("items[0].rejectedAt", notNullValue())
                .body("items[0].lastTriedAt", nullValue())
                .body("items[0].contentKept", equalTo(true))
                .body("nextCursor", nullValue());
        assertThat(answer.extract().asString()).doesNotContain(key, "hurts");
    }

    @Test
    void pages_have_every_rejected_event_once_also_those_of_one_topic() {
        // Given
        for (int i = 0; i < 5; i++) {
            reject(EventType.SESSION_COMPLETED, "no JSON");
            reject(EventType.PAIN_SCORED, "no JSON");
        }
        // Then
        assertThat(places("/v1/rejected-events?limit=3")).hasSize(10).doesNotHaveDuplicates();
        assertThat(places("/v1/rejected-events?limit=2&topic=" + SESSIONS))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(place -> place.startsWith(SESSIONS));
        Oscar.asks()
                .get("/v1/rejected-events?cursor=abc")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    private static List<String> places(String path) {
        List<String> places = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Oscar.asks().get(path + "&cursor=" + cursor).jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item ->
                    places.add("%s/%s/%s".formatted(item.get("topic"), item.get("partition"), item.get("offset"))));
            cursor = page.getString("nextCursor");
        }
        return places;
    }

    @Test
    void what_can_be_read_now_is_taken_in_once_and_is_no_longer_rejected() {
        // Given two revisions of a session, the older of which could not be read
        UUID session = UUID.randomUUID();
        var first = ada.session(session, 1, false, "2026-03-10", 5, null);
        var second = ada.session(session, 2, false, "2026-03-10", 20, null);
        var other = ada.session("2026-03-11", 20);
        reject(EventType.SESSION_COMPLETED, "no JSON");
        mend(first);
        reject(EventType.SESSION_COMPLETED, "still no JSON");
        mend(other);
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), second));
        awaitSessions(1);
        // When
        replay("/v1/rejected-events/replays").body("takenIn", equalTo(2)).body("stillRejected", equalTo(0));
        // Then
        awaitSessions(2);
        assertThat(revisions()).containsExactly(1, 2);
        Oscar.asks().get("/v1/rejected-events").then().body("items.size()", equalTo(0));
        replay("/v1/rejected-events/replays").body("takenIn", equalTo(0));
        assertThat(revisions()).containsExactly(1, 2);
    }

    @Test
    void what_still_cannot_be_read_stays_with_the_reason_of_the_last_attempt() {
        // Given
        reject(EventType.SESSION_COMPLETED, "no JSON");
        sql().update("update rejected_event set payload = '{}'::bytea where record_key = ?", key);
        // When
        replay("/v1/rejected-events/replays?topic=" + SESSIONS)
                .body("takenIn", equalTo(0))
                .body("stillRejected", equalTo(1));
        // Then
        Oscar.asks()
                .get("/v1/rejected-events")
                .then()
                .body("items[0].reason", equalTo("field 'revision' does not fit its type"))
                .body("items[0].lastTriedAt", notNullValue());
    }

    @Test
    void a_replay_tries_the_topic_or_the_record_that_was_asked_for_and_no_other() {
        // Given
        reject(EventType.PAIN_SCORED, "no JSON");
        mend(ada.score("2026-03-10", 3, null));
        reject(EventType.SESSION_COMPLETED, "no JSON");
        mend(ada.session("2026-03-10", 20));
        String place = places("/v1/rejected-events?topic=" + SESSIONS).get(0);
        // When
        replay("/v1/rejected-events/%s/replays".formatted(place)).body("takenIn", equalTo(1));
        // Then
        assertThat(places("/v1/rejected-events?limit=9")).hasSize(1).allMatch(left -> left.contains("pain.scored"));
        Oscar.asks()
                .post("/v1/rejected-events/%s/replays".formatted(place))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/rejected-event-not-found"));
        replay("/v1/rejected-events/replays?topic=" + SESSIONS).body("takenIn", equalTo(0));
        replay("/v1/rejected-events/replays?topic=" + EventType.PAIN_SCORED.topic())
                .body("takenIn", equalTo(1));
    }

    @Test
    void one_that_the_database_refuses_stays_and_the_others_of_the_replay_are_taken_in() {
        // Given a moment that JSON can spell and the database cannot store
        reject(EventType.PATIENT_CHANGED, "no JSON");
        String patient = new String(EventCodec.data(ada.patient()), UTF_8);
        mend(patient.replace(
                "\"temporaryAccess\":[]",
                "\"temporaryAccess\":[{\"subject\":\"colin\",\"until\":\"+999999-01-01T00:00:00Z\"}]"));
        reject(EventType.SESSION_COMPLETED, "no JSON");
        mend(ada.session("2026-03-10", 20));
        // When
        replay("/v1/rejected-events/replays").body("takenIn", equalTo(1)).body("stillRejected", equalTo(1));
        // Then
        Oscar.asks().get("/v1/rejected-events").then().body("items[0].reason", equalTo("refused by the database"));
        assertThat(revisions()).containsExactly(1);
    }

    @Test
    void a_replay_brings_nobody_back_who_was_erased() {
        // Given a record kept under a key that says nothing, so that the erasure does not find it
        reject(EventType.SESSION_COMPLETED, "no JSON");
        sql().update("update rejected_event set record_key = 'another', headers = replace(headers, ?, 'x')", key);
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.erased()));
        await().until(() -> number("select count(*) from erased_patient where patient_id = ?::uuid", key) == 1);
        sql().update("update rejected_event set record_key = ?", key);
        mend(ada.session("2026-03-10", 20));
        // When
        replay("/v1/rejected-events/replays").body("takenIn", equalTo(1));
        // Then
        assertThat(number("select count(*) from fact where patient_id = ?::uuid", key))
                .isZero();
        assertThat(number("select count(*) from due_patient where patient_id = ?::uuid", key))
                .isZero();
    }

    @Test
    void of_a_late_record_of_somebody_who_was_erased_there_is_nothing_to_replay() {
        // Given
        Topic.send(broker.bootstrapServers(), List.of(ada.erased()));
        await().until(() -> number("select count(*) from erased_patient where patient_id = ?::uuid", key) == 1);
        Topic.sendBroken(broker.bootstrapServers(), EventType.SESSION_COMPLETED, key, "no JSON");
        await().until(() -> number("select count(*) from rejected_event where ? is not null", key) == 1);
        // When
        replay("/v1/rejected-events/replays").body("takenIn", equalTo(0)).body("stillRejected", equalTo(1));
        // Then
        Oscar.asks()
                .get("/v1/rejected-events")
                .then()
                .body("items[0].contentKept", equalTo(false))
                .body("items[0].reason", equalTo("data is not JSON"));
    }

    @Test
    void an_erasure_that_can_be_read_now_is_carried_out_and_no_longer_counted() {
        // Given
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.session("2026-03-10", 20)));
        awaitSessions(1);
        reject(EventType.PATIENT_ERASED, "no JSON");
        assertThat(rejectedErasures()).isEqualTo(1);
        mend(ada.erased());
        // When
        replay("/v1/rejected-events/replays?topic=" + EventType.PATIENT_ERASED.topic())
                .body("takenIn", equalTo(1));
        // Then
        assertThat(rejectedErasures()).isZero();
        Carla.asks().get("/v1/patients/%s/report".formatted(key)).then().statusCode(404);
        assertThat(number("select count(*) from fact where patient_id = ?::uuid", key))
                .isZero();
    }

    private static ValidatableResponse replay(String path) {
        return Oscar.asks().post(path).then().statusCode(200);
    }

    /** Waits until one more record is rejected. */
    private void reject(EventType type, String data) {
        String rejected = "select count(*) from rejected_event where record_key = ?";
        long before = number(rejected, key);
        Topic.sendBroken(broker.bootstrapServers(), type, key, data);
        await().until(() -> number(rejected, key) == before + 1);
    }

    private void mend(DomainEvent event) {
        mend(new String(EventCodec.data(event), UTF_8));
    }

    /** Gives the newest rejected record data that can be read. */
    private void mend(String data) {
        sql().update("""
                        update rejected_event set payload = ?
                        where rejected_at = (select max(rejected_at) from rejected_event)
                        """, data.getBytes(UTF_8));
    }

    private double rejectedErasures() {
        samples.refresh();
        return metrics.get("restride.ingest.erasures.rejected").gauge().value();
    }

    private List<Integer> revisions() {
        return sql().list(
                        "select revision from fact where patient_id = ?::uuid and kind = 'SESSION' order by revision",
                        row -> row.getInt(1),
                        key);
    }

    private long number(String query, String parameter) {
        return sql().first(query, row -> row.getLong(1), parameter).orElseThrow();
    }

    private void awaitSessions(int expected) {
        await().until(() -> {
            var answer = Carla.asks().get("/v1/patients/%s/report".formatted(key));
            return answer.statusCode() == 200 && answer.jsonPath().getInt("coverage.sessionsRecorded") == expected;
        });
    }
}
