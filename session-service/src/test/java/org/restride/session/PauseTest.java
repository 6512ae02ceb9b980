package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aPlan;
import static org.restride.session.Clinic.as;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

/** Pauses by their ids, made by clinicians and by patients themselves. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PauseTest {

    private static boolean announced;

    @StackPart
    EmbeddedKafka broker;

    private UUID patientId;

    @BeforeEach
    void plan() {
        Clinic.opens();
        if (!announced) {
            TestProtocol.announce(broker.bootstrapServers());
            announced = true;
        }
        patientId = aPatientWithPlan();
    }

    private String pauses() {
        return "/v1/patients/%s/pauses".formatted(patientId);
    }

    private String aPause() {
        return pauses() + "/" + UUID.randomUUID();
    }

    private String plans() {
        return "/v1/patients/%s/plan".formatted(patientId);
    }

    private static ObjectNode days(String from, String to) {
        var pause = json("{'from':'%s','reason':'ILLNESS'}".formatted(from));
        return to == null ? pause : pause.put("to", to);
    }

    private static LocalDate today() {
        return PatientDay.of(java.time.Clock.systemUTC().instant(), ZoneId.of("Europe/Berlin"));
    }

    private String ada() {
        var subject = "ada of " + patientId;
        Clinic.enrols(subject, patientId);
        return subject;
    }

    private static Response putAs(String patient, String path, ObjectNode body) {
        return as(patient, "patient")
                .contentType("application/json")
                .body(body.toString())
                .put(path);
    }

    private List<PlanChanged> announcedPlans(int expected) {
        try (var reader = new TopicReader(broker.bootstrapServers(), EventType.PLAN_CHANGED.topic())) {
            return await().until(
                            () -> reader.records().stream()
                                    .filter(record -> record.key().equals(patientId.toString()))
                                    .map(record ->
                                            (PlanChanged) EventCodec.decode(EventType.PLAN_CHANGED, record.value()))
                                    .toList(),
                            events -> events.size() >= expected);
        }
    }

    @Test
    void a_pause_is_stored_shown_in_the_plan_and_announced_with_it() {
        var path = aPause();
        put(path, days("2026-04-01", null))
                .then()
                .statusCode(201)
                .body("from", equalTo("2026-04-01"))
                .body("to", nullValue())
                .body("reason", equalTo("ILLNESS"));
        given().get(plans())
                .then()
                .body("revision", equalTo(2))
                .body("effectiveFrom", equalTo("2026-03-01"))
                .body("pauses.from", contains("2026-04-01"));
        // When it ends
        put(path, days("2026-04-01", "2026-04-05")).then().statusCode(200).body("to", equalTo("2026-04-05"));
        put(path, days("2026-04-01", "2026-04-05")).then().statusCode(200);
        // Then
        given().get(plans()).then().body("revision", equalTo(3)).body("pauses.to", contains("2026-04-05"));
        given().get(pauses()).then().body("items.to", contains("2026-04-05")).body("items", hasSize(1));
        assertThat(announcedPlans(3)).extracting(plan -> plan.pauses().size()).containsExactly(0, 1, 1);
    }

    @Test
    void the_example_is_taken_and_answered_as_it_says() {
        var document = given().get("/q/openapi?format=json").jsonPath();
        var operation = "paths.'/v1/patients/{patientId}/pauses/{pauseId}'.put.";
        Map<String, Object> request = document.getMap(operation + "requestBody.content.'application/json'.example");
        Map<String, Object> answer = document.getMap(operation + "responses.'201'.content.'application/json'.example");
        Map<String, Object> answered = given().contentType("application/json")
                .body(request)
                .put(aPause())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(answered).containsOnlyKeys(answer.keySet());
    }

    @Test
    void a_pause_that_was_taken_away_does_not_come_back() {
        var path = aPause();
        put(path, days("2026-04-01", null)).then().statusCode(201);
        given().delete(path).then().statusCode(204);
        given().delete(path).then().statusCode(204);
        given().get(plans()).then().body("revision", equalTo(3)).body("pauses", empty());
        put(path, days("2026-04-01", null)).then().statusCode(409).body("type", equalTo("/problems/pause-removed"));
        given().delete(aPause()).then().statusCode(404).body("type", equalTo("/problems/pause-not-found"));
        given().get(pauses()).then().body("items", empty());
    }

    @Test
    void a_day_is_paused_once() {
        var first = aPause();
        put(first, days("2026-04-01", "2026-04-10")).then().statusCode(201);
        put(aPause(), days("2026-04-10", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pause-overlaps"))
                .body("pauseId", equalTo(first.substring(first.lastIndexOf('/') + 1)));
        var second = aPause();
        put(second, days("2026-04-11", null)).then().statusCode(201);
        put(first, days("2026-04-01", "2026-04-11")).then().statusCode(409);
        put(first, days("2026-04-02", "2026-04-09")).then().statusCode(200);
        given().get(pauses() + "?limit=1").then().body("items.from", contains("2026-04-11"));
        var cursor = given().get(pauses() + "?limit=1").jsonPath().getString("nextCursor");
        given().queryParam("cursor", cursor)
                .get(pauses())
                .then()
                .body("items.from", contains("2026-04-02"))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_faulty_pause_is_refused() {
        put(aPause(), days("2026-04-10", "2026-04-09")).then().statusCode(400);
        put(aPause(), days("1926-04-10", null)).then().statusCode(400);
        put(aPause(), json("{'from':'2026-04-10'}")).then().statusCode(400);
        var overlapping = aPlan();
        overlapping.putArray("pauses").add(days("2026-04-01", null)).add(days("2026-05-01", "2026-05-02"));
        put(plans(), overlapping, "\"1\"").then().statusCode(400);
        var without = Clinic.aPatient();
        put("/v1/patients/%s/pauses/%s".formatted(without, UUID.randomUUID()), days("2026-04-10", null))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/plan-not-found"));
    }

    @Test
    void patients_pause_for_themselves_but_not_for_their_clinician() {
        var ada = ada();
        putAs(ada, aPause(), days(today().toString(), today().plusDays(3).toString()))
                .then()
                .statusCode(201);
        putAs(ada, aPause(), days("2199-01-01", null).put("reason", "CLINICIAN"))
                .then()
                .statusCode(403);
        var clinicians = aPause();
        put(clinicians, days("2199-01-01", null).put("reason", "CLINICIAN"))
                .then()
                .statusCode(201);
        putAs(ada, clinicians, days("2199-01-01", "2199-01-02")).then().statusCode(403);
        as(ada, "patient").delete(clinicians).then().statusCode(403);
        as(ada, "patient").get(pauses()).then().statusCode(200).body("items", hasSize(2));
    }

    @Test
    void patients_change_no_days_that_lie_too_far_back() {
        var ada = ada();
        var longAgo = today().minusDays(30);
        putAs(ada, aPause(), days(today().minusDays(15).toString(), today().toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/back-dated-too-far"));
        putAs(
                        ada,
                        aPause(),
                        days(
                                today().minusDays(14).toString(),
                                today().minusDays(12).toString()))
                .then()
                .statusCode(201);
        // When a clinician has let one begin long ago, the patient may end it, but not then
        var path = aPause();
        put(path, days(longAgo.toString(), today().minusDays(15).toString()))
                .then()
                .statusCode(201);
        as(ada, "patient").delete(path).then().statusCode(422);
        putAs(ada, path, days(longAgo.toString(), today().minusDays(20).toString()))
                .then()
                .statusCode(422);
        var other = aPause();
        put(other, days(today().minusDays(11).toString(), null)).then().statusCode(201);
        putAs(
                        ada,
                        other,
                        days(
                                today().minusDays(11).toString(),
                                today().minusDays(2).toString()))
                .then()
                .statusCode(200);
    }

    @Test
    void a_pause_that_reaches_back_beyond_a_change_of_the_plan_leaves_both_as_they_were() {
        put(plans(), aPlan().put("stageCode", "S2").put("effectiveFrom", "2026-03-15"), "\"1\"")
                .then()
                .statusCode(200);
        // When
        put(aPause(), days("2026-03-12", "2026-03-20")).then().statusCode(201);
        // Then
        var revisions = given().get(plans() + "/revisions").jsonPath();
        assertThat(revisions.getList("items.stageCode")).containsExactly("S1", "S2", "S1", "S2");
        assertThat(revisions.getList("items.effectiveFrom"))
                .containsExactly("2026-03-01", "2026-03-15", "2026-03-01", "2026-03-15");
        assertThat(revisions.getList("items.collect { it.pauses.size() }")).containsExactly(0, 0, 1, 1);
        given().get(plans()).then().body("stageCode", equalTo("S2")).body("pauses", hasSize(1));
        for (String day : List.of("2026-03-13", "2026-03-14")) {
            put(
                            "/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID()),
                            Clinic.aSession().put("occurredAt", day + "T18:30:00+01:00"))
                    .then()
                    .body("plan.revision", equalTo(3));
        }
        // One that lies in the days of the newer plan alone makes one revision
        put(aPause(), days("2026-03-25", null)).then().statusCode(201);
        given().get(plans()).then().body("revision", equalTo(5));
    }

    @Test
    void a_plan_keeps_its_pauses_unless_it_brings_others() {
        var path = aPause();
        put(path, days("2026-04-01", "2026-04-05")).then().statusCode(201);
        // When it brings none
        put(plans(), aPlan().put("stageCode", "S2").put("effectiveFrom", "2026-03-15"), "\"2\"")
                .then()
                .statusCode(200)
                .body("pauses.from", contains("2026-04-01"));
        // When it brings the same and another one
        var both = aPlan().put("stageCode", "S2").put("effectiveFrom", "2026-03-16");
        both.putArray("pauses")
                .add(days("2026-04-01", "2026-04-05"))
                .add(days("2026-06-01", "2026-06-05").put("reason", "HOLIDAY"));
        put(plans(), both, "\"3\"").then().statusCode(200).body("pauses", hasSize(2));
        given().get(pauses())
                .then()
                .body("items.from", contains("2026-06-01", "2026-04-01"))
                .body("items[1].pauseId", equalTo(path.substring(path.lastIndexOf('/') + 1)));
        // When it brings an empty list
        var none = aPlan().put("stageCode", "S2").put("effectiveFrom", "2026-03-17");
        none.putArray("pauses");
        put(plans(), none, "\"4\"").then().statusCode(200).body("pauses", empty());
        given().get(pauses()).then().body("items", empty());
    }

    @Test
    void a_plan_sent_again_after_a_pause_is_still_the_same() {
        put(aPause(), days("2026-04-01", null)).then().statusCode(201);
        put(plans(), aPlan()).then().statusCode(200).header("ETag", "\"2\"").body("pauses", not(empty()));
        put(plans(), aPlan().put("stageCode", "S2"), "\"1\"").then().statusCode(412);
    }

    @Test
    void the_same_pause_from_many_sides_at_once_is_made_once() throws Exception {
        var path = aPause();
        var answers = atOnce(
                Collections.nCopies(8, () -> put(path, days("2026-04-01", null)).statusCode()));
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        given().get(plans()).then().body("revision", equalTo(2));
    }

    @Test
    void other_pauses_at_once_are_all_made_unless_they_overlap() throws Exception {
        for (int round = 0; round < 5; round++) {
            patientId = aPatientWithPlan();
            List<Callable<Integer>> senders = new ArrayList<>();
            for (int month = 4; month < 8; month++) {
                var pause = days("2026-0%d-01".formatted(month), "2026-0%d-10".formatted(month));
                for (var path : List.of(aPause(), aPause())) {
                    senders.add(() -> put(path, pause).statusCode());
                }
            }
            assertThat(atOnce(senders)).containsOnly(201, 409);
            given().get(plans())
                    .then()
                    .body("revision", equalTo(5))
                    .body("pauses.from", contains("2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01"));
            given().get(pauses()).then().body("items", hasSize(4));
            assertThat(announcedPlans(5)).hasSize(5);
        }
    }

    @Test
    void a_pause_and_a_change_of_the_plan_at_once_lose_nothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            patientId = aPatientWithPlan();
            var plan = plans();
            var pause = aPause();
            var answers = atOnce(List.of(
                    () -> put(plan, aPlan().put("stageCode", "S2"), "\"1\"").statusCode(),
                    () -> put(pause, days("2026-04-01", null)).statusCode()));
            assertThat(answers.get(0)).isIn(200, 412);
            assertThat(answers.get(1)).isEqualTo(201);
            given().get(plan)
                    .then()
                    .body("stageCode", equalTo(answers.get(0) == 200 ? "S2" : "S1"))
                    .body("pauses", hasSize(1));
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> senders) throws Exception {
        var pool = Executors.newFixedThreadPool(senders.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : pool.invokeAll(senders)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
