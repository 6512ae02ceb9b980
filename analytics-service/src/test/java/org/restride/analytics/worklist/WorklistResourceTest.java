package org.restride.analytics.worklist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.analytics.worklist.AttentionKind.READY_TO_PROGRESS;
import static org.restride.analytics.worklist.AttentionKind.RED_FLAG;
import static org.restride.analytics.worklist.AttentionKind.REFERRAL;
import static org.restride.analytics.worklist.AttentionKind.REGRESS;
import static org.restride.analytics.worklist.AttentionKind.SILENT;
import static org.restride.analytics.worklist.Ward.DAY;
import static org.restride.analytics.worklist.Ward.attention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.History;
import org.restride.analytics.sql.Sql;
import org.restride.events.PatientChanged.TemporaryAccess;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class WorklistResourceTest {

    private static final String LIST = "/v1/worklist";

    /** A clinician of this test alone. */
    private final String carla = "carla-" + UUID.randomUUID();

    private final String colin = "colin-" + UUID.randomUUID();
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @Inject
    Ward ward;

    @Inject
    AgroalDataSource database;

    private UUID ada;

    @BeforeEach
    void admit() {
        ada = ward.patient("Ada Example", carla, colin);
    }

    @AfterEach
    void stop() {
        both.shutdownNow();
    }

    @Test
    void items_come_by_kind_then_urgency_then_since_when() {
        // Given
        var ben = ward.patient("Ben", carla);
        ward.holds(
                ada,
                attention(ada, READY_TO_PROGRESS, "p"),
                attention(ada, REFERRAL, Urgency.ROUTINE, DAY.minusDays(9), "r"),
                attention(ada, RED_FLAG, Urgency.URGENT, DAY.minusDays(9), "f"));
        ward.holds(
                ben,
                attention(ben, SILENT, null, DAY.minusDays(1), "s"),
                attention(ben, REFERRAL, Urgency.SOON, DAY, "r"),
                attention(ben, RED_FLAG, Urgency.EMERGENCY, DAY, "f"));
        var cleo = ward.patient("Cleo", carla);
        ward.holds(cleo, attention(cleo, SILENT, null, DAY.minusDays(2), "s"));
        // Then
        as(carla)
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        "items.kind",
                        contains(
                                "RED_FLAG",
                                "RED_FLAG",
                                "REFERRAL",
                                "REFERRAL",
                                "SILENT",
                                "SILENT",
                                "READY_TO_PROGRESS"))
                .body(
                        "items.displayName",
                        contains("Ben", "Ada Example", "Ben", "Ada Example", "Cleo", "Ben", "Ada Example"))
                .body("nextCursor", nullValue());
        assertThat(pages(2)).isEqualTo(as(carla).get(LIST).jsonPath().getList("items.itemId"));
    }

    @Test
    void everybody_sees_the_patients_in_their_own_care_only() {
        // Given
        ward.holds(ada, attention(ada, SILENT, "a"));
        String id = item(ada).getString("itemId");
        var otto = "otto-" + UUID.randomUUID();
        // Then
        as(colin).get(LIST).then().body("items.itemId", contains(id));
        as(otto).get(LIST).then().statusCode(200).body("items", empty());
        as(otto).get("%s/%s".formatted(LIST, id))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/worklist-item-not-found"));
        acknowledge(otto, id, "\"1\"", UUID.randomUUID(), null)
                .statusCode(404)
                .body("type", equalTo("/problems/worklist-item-not-found"));
    }

    @Test
    void somebody_who_broke_the_glass_may_look_and_not_touch() {
        // Given
        var visitor = "visitor-" + UUID.randomUUID();
        var somebody = History.ofSomebody();
        ward.admit(somebody.patient(
                1,
                null,
                List.of(carla),
                List.of(new TemporaryAccess(visitor, Instant.now().plusSeconds(60)))));
        ward.holds(somebody.patientId(), attention(somebody.patientId(), SILENT, "a"));
        String id = item(somebody.patientId()).getString("itemId");
        // Then
        as(visitor).get("%s/%s".formatted(LIST, id)).then().statusCode(200);
        as(visitor).get(LIST).then().body("items", empty());
        acknowledge(visitor, id, "\"1\"", UUID.randomUUID(), null).statusCode(404);
    }

    @Test
    void the_list_can_be_narrowed_by_kind_assignee_and_name() {
        // Given
        var ben = ward.patient("Bén Other%", carla);
        ward.holds(ada, attention(ada, SILENT, "a"), attention(ada, REGRESS, "r"));
        ward.holds(ben, attention(ben, SILENT, "b"));
        assign(item(ada, REGRESS), carla).statusCode(201);
        // Then
        as(carla).get(LIST + "?kind=SILENT").then().body("items.kind", contains("SILENT", "SILENT"));
        as(carla).get(LIST + "?assigned=ME").then().body("items.kind", contains("REGRESS"));
        as(carla).get(LIST + "?assigned=NOBODY").then().body("items.kind", contains("SILENT", "SILENT"));
        as(colin).get(LIST + "?assigned=ME").then().body("items", empty());
        search(Map.of("q", "bÉN")).body("items.displayName", contains("Bén Other%"));
        search(Map.of("q", "other%")).body("items.displayName", contains("Bén Other%"));
        search(Map.of("q", "%")).body("items.displayName", contains("Bén Other%"));
        search(Map.of("q", "example", "kind", "REGRESS", "limit", 1)).body("items.kind", contains("REGRESS"));
        search(Map.of("q", "nobody")).body("items", empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kind=silent, kind",
        "assigned=YOU, assigned",
        "includeSnoozed=1, includeSnoozed",
        "limit=0, limit",
        "limit=201, limit",
        "cursor=x, cursor",
        "cursor=MQoyCnllc3RlcmRheQoyMDI2LTAxLTAxVDAwOjAwOjAwWgow, cursor"
    })
    void what_cannot_be_read_is_named(String query, String field) {
        as(carla)
                .get(LIST + "?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void acknowledging_keeps_who_when_and_what_was_said() {
        // Given
        ward.holds(ada, attention(ada, RED_FLAG, Urgency.EMERGENCY, DAY, "f"));
        String id = item(ada).getString("itemId");
        var handling = UUID.randomUUID();
        // When
        acknowledge(carla, id, "\"1\"", handling, "Called an ambulance.")
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("revision", equalTo(2));
        // Then the same again does nothing, whatever revision it names
        acknowledge(carla, id, "\"1\"", handling, "Called an ambulance.")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACKNOWLEDGED"));
        acknowledge(carla, id, "\"2\"", handling, "Did nothing.")
                .statusCode(409)
                .body("type", equalTo("/problems/conflicting-handling"))
                .body("stored.note", equalTo("Called an ambulance."));
        as(colin)
                .get("%s/%s".formatted(LIST, id))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("item.state", equalTo("ACKNOWLEDGED"))
                .body("handlings.what", contains("ACKNOWLEDGED"))
                .body("handlings.note", contains("Called an ambulance."))
                .body("handlings.handledBy", contains(carla))
                .body("handlings[0].codes", contains("CODE-1"));
        as(colin).get(LIST).then().body("items.state", contains("ACKNOWLEDGED"));
    }

    @Test
    void nobody_acknowledges_what_came_up_after_they_looked() {
        // Given
        ward.holds(ada, attention(ada, RED_FLAG, Urgency.URGENT, DAY, "f"));
        String id = item(ada).getString("itemId");
        ward.holds(ada, attention(ada, RED_FLAG, Urgency.EMERGENCY, DAY, "f", "g"));
        // When
        acknowledge(carla, id, "\"1\"", UUID.randomUUID(), null)
                .statusCode(412)
                .body("type", equalTo("/problems/revision-moved-on"))
                .body("currentRevision", equalTo(2))
                .body("stored.urgency", equalTo("EMERGENCY"))
                .body("stored.state", equalTo("OPEN"));
        // Then
        acknowledge(carla, id, null, UUID.randomUUID(), null)
                .statusCode(428)
                .body("type", equalTo("/problems/revision-required"));
        as(carla).get(LIST).then().body("items.state", contains("OPEN"));
    }

    @Test
    void of_two_clinicians_at_once_one_is_told_what_the_other_did() throws Exception {
        for (int round = 0; round < 10; round++) {
            // Given
            var patient = ward.patient("Round " + round, carla, colin);
            ward.holds(patient, attention(patient, SILENT, "a"));
            String id = item(patient).getString("itemId");
            var start = new CyclicBarrier(2);
            // When
            Callable<Response> byCarla = () -> {
                start.await();
                return acknowledge(carla, id, "\"1\"", UUID.randomUUID(), "Carla")
                        .extract()
                        .response();
            };
            Callable<Response> byColin = () -> {
                start.await();
                return assign(colin, id, "\"1\"", UUID.randomUUID(), colin)
                        .extract()
                        .response();
            };
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : both.invokeAll(List.of(byCarla, byColin))) {
                answers.add(answer.get());
            }
            // Then
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 412);
            var loser = answers.get(0).statusCode() == 412 ? answers.get(0) : answers.get(1);
            boolean acknowledged = answers.get(0).statusCode() == 201;
            assertThat(loser.jsonPath().getString("stored.state")).isEqualTo(acknowledged ? "ACKNOWLEDGED" : "OPEN");
            assertThat(loser.jsonPath().getString("stored.assignee")).isEqualTo(acknowledged ? null : colin);
            as(carla).get("%s/%s".formatted(LIST, id)).then().body("handlings.size()", equalTo(1));
        }
    }

    @Test
    void a_snoozed_item_is_left_out_until_it_is_asked_for() {
        // Given
        ward.holds(ada, attention(ada, SILENT, "a"));
        String id = item(ada).getString("itemId");
        var until = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        // When
        snooze(id, "\"1\"", until).statusCode(201).body("state", equalTo("SNOOZED"));
        // Then
        as(carla).get(LIST).then().body("items", empty());
        as(carla)
                .get(LIST + "?includeSnoozed=true")
                .then()
                .body("items.state", contains("SNOOZED"))
                .body("items.restsUntil", contains(until.toString()));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "RED_FLAG, URGENT, 422",
        "RED_FLAG, EMERGENCY, 422",
        "REFERRAL, EMERGENCY, 422",
        "REFERRAL, URGENT, 422",
        "REFERRAL, SOON, 201",
        "REFERRAL, ROUTINE, 201",
        "REGRESS, , 201"
    })
    void what_is_pressing_cannot_be_put_off(AttentionKind kind, Urgency urgency, int status) {
        ward.holds(ada, attention(ada, kind, urgency, DAY, "a"));
        String id = item(ada).getString("itemId");
        var answer = snooze(id, "\"1\"", Instant.now().plusSeconds(3600)).statusCode(status);
        if (status == 422) {
            answer.body("type", equalTo("/problems/not-to-be-put-off"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 91 * 24 * 3600L})
    void nothing_is_put_off_into_the_past_or_for_ever(long seconds) {
        ward.holds(ada, attention(ada, SILENT, "a"));
        String id = item(ada).getString("itemId");
        snooze(id, "\"1\"", Instant.now().plusSeconds(seconds))
                .statusCode(422)
                .body("type", equalTo("/problems/snooze-out-of-range"))
                .body("errors[0].field", equalTo("until"));
    }

    @Test
    void an_item_is_given_to_somebody_of_the_care_team_or_to_nobody() {
        // Given
        ward.holds(ada, attention(ada, SILENT, "a"));
        // Then
        assign(item(ada), "otto")
                .statusCode(422)
                .body("type", equalTo("/problems/not-on-care-team"))
                .body("errors[0].field", equalTo("assignee"));
        assign(item(ada), colin)
                .statusCode(201)
                .body("assignee", equalTo(colin))
                .body("state", equalTo("OPEN"));
        assign(item(ada), null).statusCode(201).body("assignee", nullValue());
        as(carla)
                .get("%s/%s".formatted(LIST, item(ada).getString("itemId")))
                .then()
                .body("handlings.assignee", contains(colin, null));
    }

    @Test
    void what_is_closed_is_left_alone() {
        // Given
        ward.holds(ada, attention(ada, SILENT, "a"));
        String id = item(ada).getString("itemId");
        ward.holds(ada);
        // Then
        acknowledge(carla, id, "\"2\"", UUID.randomUUID(), null)
                .statusCode(409)
                .body("type", equalTo("/problems/worklist-item-closed"))
                .body("stored.state", equalTo("CLOSED"));
        as(carla).get("%s/%s".formatted(LIST, id)).then().body("item.closedAt", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"handlingId\": null}",
                "{\"handlingId\": \"x\"}",
                "{\"handlingId\": \"0c1d2e3f-4a5b-4c6d-8e7f-102030405060\", \"note\": \"\"}",
                "{\"handlingId\": \"0c1d2e3f-4a5b-4c6d-8e7f-102030405060\", \"seen\": true}"
            })
    void a_faulty_body_is_refused(String body) {
        ward.holds(ada, attention(ada, SILENT, "a"));
        as(carla)
                .header("If-Match", "\"1\"")
                .body(body)
                .post("%s/%s/acknowledgements".formatted(LIST, item(ada).getString("itemId")))
                .then()
                .statusCode(400);
    }

    @Test
    void each_patient_shown_is_noted_as_read_and_each_change_as_written() {
        // Given
        var ben = ward.patient("Ben", carla);
        ward.holds(ada, attention(ada, SILENT, "a"), attention(ada, REGRESS, "r"));
        ward.holds(ben, attention(ben, SILENT, "b"));
        // When
        String id = as(carla).get(LIST + "?kind=REGRESS").jsonPath().getString("items[0].itemId");
        acknowledge(carla, id, "\"1\"", UUID.randomUUID(), null).statusCode(201);
        acknowledge(carla, id, "\"1\"", UUID.randomUUID(), null).statusCode(412);
        as(carla).get("%s/%s".formatted(LIST, id));
        // Then
        assertThat(noted(ada))
                .containsExactly("READ listWorklist", "WRITE acknowledgeWorklistItem", "READ getWorklistItem");
        assertThat(noted(ben)).isEmpty();
    }

    private List<String> noted(UUID patientId) {
        return Sql.on(database)
                .list(
                        "select kind || ' ' || operation from audit_entry where person_id = ? order by position",
                        row -> row.getString(1),
                        patientId);
    }

    private List<String> pages(int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as(carla)
                    .get("%s?limit=%d&cursor=%s".formatted(LIST, limit, cursor))
                    .jsonPath();
            ids.addAll(page.getList("items.itemId"));
            cursor = page.getString("nextCursor");
        }
        return ids;
    }

    private static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject, "clinician")).contentType("application/json");
    }

    private JsonPath item(UUID patientId) {
        return item(patientId, null);
    }

    private JsonPath item(UUID patientId, AttentionKind kind) {
        String ofKind = kind == null ? "" : "&kind=" + kind;
        String id = as(carla)
                .get("%s?includeSnoozed=true&limit=200%s".formatted(LIST, ofKind))
                .jsonPath()
                .getString("items.find { it.patientId == '%s' }.itemId".formatted(patientId));
        return as(carla).get("%s/%s".formatted(LIST, id)).jsonPath().setRootPath("item");
    }

    private ValidatableResponse search(Map<String, Object> request) {
        return as(carla).body(request).post(LIST + "/searches").then().statusCode(200);
    }

    private static ValidatableResponse acknowledge(
            String subject, String itemId, String ifMatch, UUID handlingId, String note) {
        String body = note == null
                ? "{\"handlingId\": \"%s\"}".formatted(handlingId)
                : "{\"handlingId\": \"%s\", \"note\": \"%s\"}".formatted(handlingId, note);
        var request = as(subject).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("%s/%s/acknowledgements".formatted(LIST, itemId))
                .then();
    }

    private ValidatableResponse snooze(String itemId, String ifMatch, Instant until) {
        return as(carla)
                .header("If-Match", ifMatch)
                .body(Map.of("handlingId", UUID.randomUUID(), "until", until.toString()))
                .post("%s/%s/snoozes".formatted(LIST, itemId))
                .then();
    }

    private ValidatableResponse assign(JsonPath item, String assignee) {
        return assign(
                carla,
                item.getString("itemId"),
                "\"%d\"".formatted(item.getInt("revision")),
                UUID.randomUUID(),
                assignee);
    }

    private static ValidatableResponse assign(
            String subject, String itemId, String ifMatch, UUID handlingId, String assignee) {
        String quoted = assignee == null ? "null" : "\"%s\"".formatted(assignee);
        return as(subject)
                .header("If-Match", ifMatch)
                .body("{\"handlingId\": \"%s\", \"assignee\": %s}".formatted(handlingId, quoted))
                .post("%s/%s/assignments".formatted(LIST, itemId))
                .then();
    }
}
