package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.session.Clinic.aPainScore;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aPlan;
import static org.restride.session.Clinic.aRegistration;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.SessionCompleted;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RecordingTest {

    @StackPart
    EmbeddedKafka broker;

    private static boolean announced;

    @BeforeEach
    void announceProtocol() {
        Clinic.opens();
        if (!announced) {
            TestProtocol.announce(broker.bootstrapServers());
            announced = true;
        }
    }

    private static String sessionPath(UUID patientId, UUID sessionId) {
        return "/v1/patients/%s/sessions/%s".formatted(patientId, sessionId);
    }

    private List<SessionCompleted> announcedSessions(UUID patientId, int expected) {
        try (var reader = new TopicReader(broker.bootstrapServers(), EventType.SESSION_COMPLETED.topic())) {
            return await().until(
                            () -> reader.records().stream()
                                    .filter(record -> record.key().equals(patientId.toString()))
                                    .map(record -> (SessionCompleted)
                                            EventCodec.decode(EventType.SESSION_COMPLETED, record.value()))
                                    .toList(),
                            events -> events.size() >= expected);
        }
    }

    @Test
    void a_session_is_stored_shown_with_what_was_prescribed_and_announced() {
        // Given
        var patientId = aPatientWithPlan();
        var sessionId = UUID.randomUUID();
        // When
        put(sessionPath(patientId, sessionId), aSession())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("localDay", equalTo("2026-03-10"))
                .body("occurredAt", equalTo("2026-03-10T18:30:00+01:00"))
                .body("exercises.exerciseCode", contains("BRIDGE", "NINETY_NINETY_STRETCH"))
                .body("exercises[0].prescribed.sets", equalTo(2))
                .body("exercises[1].prescribed.holdSeconds", equalTo(60))
                .body("exercises[1].performed", hasSize(0))
                .body("pain.before.back0To10", nullValue());
        // Then
        var event = announcedSessions(patientId, 1).get(0);
        assertThat(event.sessionId()).isEqualTo(sessionId);
        assertThat(event.pain().before().leg0To10()).isEqualTo(3);
        assertThat(event.pain().worstDuring()).isNull();
        assertThat(event.plan().revision()).isEqualTo(1);
    }

    @Test
    void the_same_session_sent_again_changes_and_announces_nothing() {
        var patientId = aPatientWithPlan();
        var sessionId = UUID.randomUUID();
        put(sessionPath(patientId, sessionId), aSession()).then().statusCode(201);
        // When
        put(sessionPath(patientId, sessionId), aSession())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        // Then: one that is sent later arrives as the second, so nothing came between
        var later = UUID.randomUUID();
        put(sessionPath(patientId, later), aSession()).then().statusCode(201);
        assertThat(announcedSessions(patientId, 2))
                .extracting(SessionCompleted::sessionId)
                .containsExactly(sessionId, later);
    }

    @Test
    void a_session_with_everything_counted_is_the_same_when_sent_again() {
        var patientId = aPatientWithPlan();
        var path = sessionPath(patientId, UUID.randomUUID());
        var session = json("""
                {'occurredAt':'2026-03-10T18:30:00+01:00','zone':'Europe/Berlin','note':'In the park',
                 'exercises':[{'exerciseCode':'BRIDGE','variant':'REGRESSION','performed':[
                     {'side':'LEFT','reps':10,'holdSeconds':2,'loadKilograms':2.50,'band':'red','effort0To10':5,
                      'pain':{'leg0To10':2,'back0To10':null},'note':'Trembled'}]}]}
                """);
        put(path, session)
                .then()
                .statusCode(201)
                .body("note", equalTo("In the park"))
                .body("exercises[0].variant", equalTo("REGRESSION"))
                .body("exercises[0].performed[0].loadKilograms", equalTo(2.5f))
                .body("exercises[0].performed[0].band", equalTo("red"))
                .body("exercises[0].performed[0].effort0To10", equalTo(5))
                .body("exercises[0].performed[0].pain.leg0To10", equalTo(2))
                .body("exercises[0].performed[0].note", equalTo("Trembled"));
        put(path, session).then().statusCode(200).header("ETag", "\"1\"");
        assertThat(announcedSessions(patientId, 1).get(0).exercises().get(0).performed())
                .singleElement()
                .satisfies(set -> assertThat(set.band()).isEqualTo("red"));
    }

    @Test
    void all_revisions_can_be_read_and_what_was_taken_back_comes_back() {
        var patientId = aPatientWithPlan();
        var path = sessionPath(patientId, UUID.randomUUID());
        put(path, aSession()).then().statusCode(201);
        put(path, aSession().put("effort0To10", 6), "\"1\"").then().statusCode(200);
        given().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        given().post(path + "/restoration").then().statusCode(428);
        given().header("If-Match", "\"2\"").post(path + "/restoration").then().statusCode(412);
        // When
        given().header("If-Match", "\"3\"")
                .post(path + "/restoration")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("voided", equalTo(false));
        given().header("If-Match", "\"3\"").post(path + "/restoration").then().statusCode(200);
        // Then
        given().get(path + "/revisions")
                .then()
                .body("revision", contains(1, 2, 3, 4))
                .body("effort0To10", contains(4, 6, 6, 6))
                .body("voided", contains(false, false, true, false));
        given().get(sessionPath(patientId, UUID.randomUUID()) + "/revisions")
                .then()
                .statusCode(404);
        assertThat(announcedSessions(patientId, 4))
                .extracting(SessionCompleted::voided)
                .containsExactly(false, false, true, false);
    }

    @Test
    void other_content_under_the_same_id_is_a_conflict_until_the_revision_is_named() {
        var patientId = aPatientWithPlan();
        var path = sessionPath(patientId, UUID.randomUUID());
        put(path, aSession()).then().statusCode(201);
        var corrected = aSession().put("effort0To10", 6);
        // When it is not named
        put(path, corrected)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflicting-session"))
                .body("currentRevision", equalTo(1));
        // When it is
        put(path, corrected, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        put(path, corrected, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        put(path, aSession().put("effort0To10", 7), "\"1\"")
                .then()
                .statusCode(412)
                .body("currentRevision", equalTo(2));
        // Then
        assertThat(announcedSessions(patientId, 2))
                .extracting(SessionCompleted::effort0To10)
                .containsExactly(4, 6);
    }

    @Test
    void a_voided_session_is_kept_but_no_longer_listed() {
        var patientId = aPatientWithPlan();
        var path = sessionPath(patientId, UUID.randomUUID());
        put(path, aSession()).then().statusCode(201);
        given().delete(path).then().statusCode(428);
        given().header("If-Match", "\"2\"").delete(path).then().statusCode(412);
        // When
        given().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        given().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        // Then
        given().get(path).then().statusCode(200).body("voided", equalTo(true)).body("revision", equalTo(2));
        var list = "/v1/patients/%s/sessions".formatted(patientId);
        given().get(list).then().body("items", hasSize(0));
        given().queryParam("includeVoided", true).get(list).then().body("items", hasSize(1));
        assertThat(announcedSessions(patientId, 2))
                .extracting(SessionCompleted::voided)
                .containsExactly(false, true);
    }

    @Test
    void one_id_of_two_patients_is_two_sessions() {
        var sessionId = UUID.randomUUID();
        var ada = aPatientWithPlan();
        var ben = aPatientWithPlan();
        put(sessionPath(ada, sessionId), aSession()).then().statusCode(201);
        given().get(sessionPath(ben, sessionId)).then().statusCode(404);
        put(sessionPath(ben, sessionId), aSession().put("effort0To10", 9))
                .then()
                .statusCode(201);
        given().get(sessionPath(ada, sessionId)).then().body("effort0To10", equalTo(4));
    }

    @Test
    void lists_are_paged_newest_first_without_gaps_or_repetition() {
        var patientId = aPatient();
        for (int day = 10; day < 15; day++) {
            var score = aPainScore().put("occurredAt", "2026-03-%dT21:00:00+01:00".formatted(day));
            put("/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID()), score)
                    .then()
                    .statusCode(201);
        }
        var list = "/v1/patients/%s/pain-scores?limit=2".formatted(patientId);
        var first = given().get(list).then().statusCode(200).extract().jsonPath();
        var second = given().queryParam("cursor", first.getString("nextCursor"))
                .get(list)
                .jsonPath();
        var third = given().queryParam("cursor", second.getString("nextCursor"))
                .get(list)
                .jsonPath();
        assertThat(first.getList("items.localDay")).containsExactly("2026-03-14", "2026-03-13");
        assertThat(second.getList("items.localDay")).containsExactly("2026-03-12", "2026-03-11");
        assertThat(third.getList("items.localDay")).containsExactly("2026-03-10");
        assertThat(third.getString("nextCursor")).isNull();
        given().get("/v1/patients/%s/pain-scores?from=2026-03-12&to=2026-03-13".formatted(patientId))
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void an_evening_that_ends_after_midnight_is_still_that_evening() {
        var patientId = aPatientWithPlan();
        put(sessionPath(patientId, UUID.randomUUID()), aSession().put("occurredAt", "2026-03-11T02:59:00+01:00"))
                .then()
                .statusCode(201)
                .body("localDay", equalTo("2026-03-10"));
    }

    @Test
    void in_the_night_the_clocks_go_back_the_offset_decides() {
        var patientId = aPatientWithPlan();
        for (String occurredAt : List.of("2025-10-26T02:30:00+02:00", "2025-10-26T02:30:00+01:00")) {
            put(sessionPath(patientId, UUID.randomUUID()), aSession().put("occurredAt", occurredAt))
                    .then()
                    .statusCode(201)
                    .body("localDay", equalTo("2025-10-25"))
                    .body("plan", nullValue());
        }
    }

    @Test
    void a_plan_change_leaves_earlier_days_as_they_were() {
        var patientId = aPatientWithPlan();
        var path = "/v1/patients/%s/plan".formatted(patientId);
        var next = aPlan().put("stageCode", "S2").put("effectiveFrom", "2026-03-15");
        put(path, next).then().statusCode(409).body("currentRevision", equalTo(1));
        put(path, next, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("schedule.sessionsPerWeek", equalTo(5));
        put(path, next, "\"2\"").then().statusCode(200).header("ETag", "\"2\"");
        // Then
        put(sessionPath(patientId, UUID.randomUUID()), aSession()).then().body("plan.revision", equalTo(1));
        put(sessionPath(patientId, UUID.randomUUID()), aSession().put("occurredAt", "2026-03-20T18:30:00+01:00"))
                .then()
                .body("plan.revision", equalTo(2));
        put(path, aPlan().put("effectiveFrom", "2026-03-14"), "\"2\"")
                .then()
                .statusCode(422)
                .body("errors.field", contains("effectiveFrom"));
        given().get(path + "/revisions")
                .then()
                .body("items.stageCode", contains("S1", "S2"))
                .body("items.clinicalSignOffRequired", contains(true, true));
        given().get(path + "/revisions?limit=1").then().body("items.stageCode", contains("S1"));
    }

    @Test
    void a_plan_needs_a_published_protocol_version_and_one_of_its_stages() {
        var path = "/v1/patients/%s/plan".formatted(aPatient());
        var unknown = aPlan();
        unknown.withObject("/protocol").put("version", "9.9.9");
        put(path, unknown)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-protocol-version"))
                .body("errors.field", contains("protocol"));
        put(path, aPlan().put("stageCode", "S9")).then().statusCode(422).body("errors.field", contains("stageCode"));
        given().get(path).then().statusCode(404).body("type", equalTo("/problems/plan-not-found"));
    }

    @Test
    void the_same_plan_is_the_same_in_whatever_order_its_sets_come() {
        var patientId = aPatient();
        var path = "/v1/patients/%s/plan".formatted(patientId);
        var one = aPlan();
        one.putArray("trackedLocations").add("LEG").add("BACK");
        one.putArray("conditions").add("HERNIATED_DISC").add("SPINAL_STENOSIS").add("PIRIFORMIS_SYNDROME");
        var other = aPlan();
        other.putArray("trackedLocations").add("BACK").add("LEG");
        other.putArray("conditions")
                .add("PIRIFORMIS_SYNDROME")
                .add("HERNIATED_DISC")
                .add("SPINAL_STENOSIS");
        put(path, one).then().statusCode(201);
        put(path, other).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void a_plan_that_is_yet_to_begin_can_be_overtaken() {
        var patientId = aPatientWithPlan();
        var path = "/v1/patients/%s/plan".formatted(patientId);
        put(path, aPlan().put("stageCode", "S2").put("effectiveFrom", "2199-01-01"), "\"1\"")
                .then()
                .statusCode(200);
        put(path, aPlan().put("stageCode", "S2").put("effectiveFrom", "2198-01-01"), "\"2\"")
                .then()
                .statusCode(200);
        put(path, aPlan().put("effectiveFrom", "2200-01-01"), "\"3\"").then().statusCode(400);
    }

    @Test
    void the_same_correction_sent_at_once_from_many_sides_is_made_once() throws Exception {
        var patientId = aPatientWithPlan();
        var path = sessionPath(patientId, UUID.randomUUID());
        put(path, aSession()).then().statusCode(201);
        var corrected = aSession().put("effort0To10", 6);
        var senders = Executors.newFixedThreadPool(8);
        var answers = senders.invokeAll(
                Collections.nCopies(16, () -> put(path, corrected, "\"1\"").statusCode()));
        senders.shutdown();
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        given().get(path).then().body("revision", equalTo(2));
    }

    @Test
    void a_patient_is_changed_only_by_naming_the_revision() {
        var patientId = aPatient();
        var path = "/v1/patients/" + patientId;
        var married = aRegistration().put("displayName", "Ada Beispiel");
        put(path, married).then().statusCode(409);
        put(path, married, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        put(path, married, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        put(path, aRegistration().put("displayName", "Other"), "\"1\"").then().statusCode(412);
        given().get(path).then().body("displayName", equalTo("Ada Beispiel"));
    }
}
