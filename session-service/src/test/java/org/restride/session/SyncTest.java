package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.restride.session.Clinic.aPainScore;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aPlan;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SyncTest {

    @StackPart
    EmbeddedKafka broker;

    private UUID patientId;

    @BeforeEach
    void planForAPatient() {
        Clinic.opens();
        TestProtocol.announce(broker.bootstrapServers());
        patientId = aPatientWithPlan();
    }

    private static ObjectNode item(String kind, UUID id, JsonNode content) {
        var item = JsonNodeFactory.instance.objectNode();
        item.put("kind", kind).put("id", id.toString()).set("content", content);
        return item;
    }

    private static ObjectNode item(String kind, UUID id, String action, int ifMatch) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("id", id.toString())
                .put("action", action)
                .put("ifMatch", ifMatch);
    }

    private static ObjectNode aScreen() {
        return json("""
                {'occurredAt':'2026-03-10T18:00:00+01:00','zone':'Europe/Berlin',
                 'answers':[{'symptomCode':'GAIT','present':true}]}""");
    }

    private ValidatableResponse sync(String since, JsonNode... items) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("deviceTime", Instant.now().toString()).put("since", since);
        ArrayNode all = request.putArray("items");
        for (JsonNode item : items) {
            all.add(item);
        }
        return sync(request);
    }

    private ValidatableResponse sync(ObjectNode request) {
        return given().contentType("application/json")
                .body(request.toString())
                .post("/v1/patients/%s/sync".formatted(patientId))
                .then();
    }

    @Test
    void things_of_all_kinds_are_stored_each_with_its_own_result() {
        var sessionId = UUID.randomUUID();
        var scoreId = UUID.randomUUID();
        var reportId = UUID.randomUUID();
        sync(
                        null,
                        item("PAIN_SCORE", scoreId, aPainScore()),
                        item("SESSION", sessionId, aSession()),
                        item("SYMPTOM_REPORT", reportId, aScreen()))
                .statusCode(200)
                .body("results.index", contains(0, 1, 2))
                .body("results.outcome", contains("CREATED", "CREATED", "CREATED"))
                .body("results.revision", contains(1, 1, 1))
                .body("results[2].stored.advice.tier", equalTo("URGENT"))
                .body("changes.kind", contains("PLAN", "PAIN_SCORE", "SESSION", "SYMPTOM_REPORT"))
                .body("changes[2].content.plan.revision", equalTo(1))
                .body("more", equalTo(false))
                .body("reset", equalTo(false))
                .body("serverTime", notNullValue());
        given().get("/v1/patients/%s/sessions/%s".formatted(patientId, sessionId))
                .then()
                .statusCode(200);
    }

    @Test
    void bad_items_stop_no_other_and_say_what_is_wrong() {
        var good = UUID.randomUUID();
        var future = aSession().put("occurredAt", "2199-03-10T18:30:00+01:00");
        sync(
                        null,
                        JsonNodeFactory.instance.nullNode(),
                        JsonNodeFactory.instance.textNode("session"),
                        item("WALK", UUID.randomUUID(), aSession()),
                        item("SESSION", UUID.randomUUID(), JsonNodeFactory.instance.nullNode()),
                        item("SESSION", UUID.randomUUID(), aSession().put("effort0To10", 11)),
                        item("SESSION", UUID.randomUUID(), aSession().put("colour", "red")),
                        item("SESSION", UUID.randomUUID(), aSession().put("zone", "Mars/Olympus")),
                        item("SESSION", UUID.randomUUID(), future),
                        item("PAIN_SCORE", UUID.randomUUID(), aSession()),
                        item("SESSION", UUID.randomUUID(), "VOID", 1),
                        item("SESSION", UUID.randomUUID(), aSession().put("note", "a\u0000b")),
                        item("SESSION", good, aSession()))
                .statusCode(200)
                .body(
                        "results.outcome",
                        contains(
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "CREATED"))
                .body("results[4].problem.errors.field", contains("effort0To10"))
                .body("results[5].problem.errors.field", contains("colour"))
                .body("results[6].problem.type", equalTo("/problems/unknown-zone"))
                .body("results[7].problem.type", equalTo("/problems/time-in-future"))
                .body("results[9].problem.status", equalTo(404))
                .body("results[10].problem.status", equalTo(400));
        given().get("/v1/patients/%s/sessions".formatted(patientId))
                .then()
                .body("items.sessionId", contains(good.toString()));
    }

    @Test
    void the_whole_may_be_sent_again() {
        var session = item("SESSION", UUID.randomUUID(), aSession());
        var score = item("PAIN_SCORE", UUID.randomUUID(), aPainScore());
        sync(null, session, score).body("results.outcome", contains("CREATED", "CREATED"));
        sync(null, score, session, score)
                .body("results.outcome", contains("UNCHANGED", "UNCHANGED", "UNCHANGED"))
                .body("changes", hasSize(3));
        given().get("/v1/patients/%s/sessions".formatted(patientId)).then().body("items", hasSize(1));
    }

    @Test
    void corrections_name_their_revision_and_a_conflict_says_what_is_stored() {
        var id = UUID.randomUUID();
        var corrected = item("SESSION", id, aSession().put("effort0To10", 6));
        sync(null, item("SESSION", id, aSession()));
        sync(null, corrected)
                .body("results.outcome", contains("CONFLICT"))
                .body("results[0].problem.type", equalTo("/problems/conflicting-session"))
                .body("results[0].stored.effort0To10", equalTo(4));
        sync(null, corrected.deepCopy().put("ifMatch", 1)).body("results.outcome", contains("CORRECTED"));
        sync(null, corrected.deepCopy().put("ifMatch", 1)).body("results.outcome", contains("UNCHANGED"));
        sync(null, item("SESSION", id, aSession()).put("ifMatch", 1))
                .body("results.outcome", contains("CONFLICT"))
                .body("results[0].problem.status", equalTo(412))
                .body("results[0].revision", equalTo(2));
        sync(null, item("SESSION", id, "VOID", 2)).body("results.outcome", contains("VOIDED"));
        sync(null, item("SESSION", id, "VOID", 2)).body("results.outcome", contains("UNCHANGED"));
        sync(null, item("SESSION", id, "RESTORE", 3))
                .body("results.outcome", contains("RESTORED"))
                .body("results[0].stored.effort0To10", equalTo(6));
    }

    @Test
    void an_app_is_told_what_others_changed_since_it_asked() {
        var session = UUID.randomUUID();
        var report = UUID.randomUUID();
        String token = sync(null, item("SESSION", session, aSession()), item("SYMPTOM_REPORT", report, aScreen()))
                .extract()
                .path("token");
        sync(token).body("changes", hasSize(0)).body("token", equalTo(token));
        // When a clinician corrects a session, clears the flag and changes the plan
        put(
                        "/v1/patients/%s/sessions/%s".formatted(patientId, session),
                        aSession().put("effort0To10", 5),
                        "\"1\"")
                .then()
                .statusCode(200);
        put(
                        "/v1/patients/%s/flags/%s/clearance"
                                .formatted(
                                        patientId,
                                        given().get("/v1/patients/%s/flags".formatted(patientId))
                                                .path("[0].flagId")),
                        json("{'noteId':'%s','note':'Steady'}".formatted(UUID.randomUUID())))
                .then()
                .statusCode(200);
        put("/v1/patients/%s/plan".formatted(patientId), aPlan().put("stageCode", "S2"), "\"1\"")
                .then()
                .statusCode(200);
        // Then
        sync(token)
                .body("changes.kind", contains("SESSION", "SYMPTOM_REPORT", "PLAN"))
                .body("changes.revision", contains(2, 2, 2))
                .body("changes[1].content.flags[0].cleared.clearedBy", equalTo("carla"))
                .body("changes[2].content.stageCode", equalTo("S2"));
    }

    @Test
    void a_token_of_another_feed_begins_anew_and_a_broken_one_stores_nothing() {
        String token = sync((String) null).extract().path("token");
        UUID ours = patientId;
        patientId = aPatientWithPlan();
        sync(token).body("reset", equalTo(true)).body("changes.kind", contains("PLAN"));
        patientId = ours;
        sync(token).body("reset", equalTo(false)).body("changes", hasSize(0));
        var sessionId = UUID.randomUUID();
        sync("nonsense!", item("SESSION", sessionId, aSession()))
                .statusCode(400)
                .body("errors.field", contains("since"));
        given().get("/v1/patients/%s/sessions/%s".formatted(patientId, sessionId))
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_queue_from_two_sides_at_once_is_stored_once() throws Exception {
        var items = new JsonNode[20];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("PAIN_SCORE", UUID.randomUUID(), aPainScore());
        }
        var devices = Executors.newFixedThreadPool(4);
        Callable<JsonPath> device =
                () -> sync(null, items).statusCode(200).extract().jsonPath();
        var answers = devices.invokeAll(Collections.nCopies(4, device));
        devices.shutdown();
        long created = 0;
        for (var answer : answers) {
            JsonPath results = answer.get();
            assertThat(results.getList("results.outcome", String.class)).isSubsetOf("CREATED", "UNCHANGED");
            created += results.getList("results.outcome", String.class).stream()
                    .filter("CREATED"::equals)
                    .count();
        }
        assertThat(created).isEqualTo(20);
    }

    @Test
    void a_device_whose_clock_is_wrong_is_marked_and_not_trusted_silently() {
        var request = json("{'deviceTime':'%s'}".formatted(Instant.now().minus(Duration.ofHours(2))));
        request.putArray("items").add(item("SESSION", UUID.randomUUID(), aSession()));
        sync(request).body("results[0].stored.deviceClockWrong", equalTo(true));
        given().header("Device-Time", Instant.now().plus(Duration.ofMinutes(20)).toString())
                .contentType("application/json")
                .body(aPainScore().toString())
                .put("/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID()))
                .then()
                .body("deviceClockWrong", equalTo(true));
        given().header("Device-Time", "noon")
                .contentType("application/json")
                .body(aPainScore().toString())
                .put("/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Device-Time"));
        put(
                        "/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID()),
                        aPainScore().put("recordedAt", "2026-03-10T12:00:00Z"))
                .then()
                .body("deviceClockWrong", equalTo(true));
        put("/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID()), aPainScore())
                .then()
                .body("deviceClockWrong", equalTo(false));
    }

    @Test
    void more_than_a_page_of_changes_comes_in_pages() {
        var items = new JsonNode[500];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("PAIN_SCORE", UUID.randomUUID(), aPainScore());
        }
        JsonPath first = sync(null, items).statusCode(200).extract().jsonPath();
        assertThat(first.getList("changes")).hasSize(500);
        assertThat(first.getBoolean("more")).isTrue();
        sync(first.getString("token")).body("changes", hasSize(1)).body("more", equalTo(false));
        var tooMany = JsonNodeFactory.instance
                .objectNode()
                .put("deviceTime", Instant.now().toString());
        tooMany.putArray("items").addAll(Collections.nCopies(501, item("PAIN_SCORE", UUID.randomUUID(), aPainScore())));
        sync(tooMany).statusCode(400).body("errors.field", contains("items"));
    }
}
