package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.restride.session.Clinic.aPainScore;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.putText;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.restride.testing.StackResource;

/** Whatever is wrong with a request: a clear answer that names the field, and nothing is stored or announced. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BadInputTest {

    @Inject
    AgroalDataSource database;

    private UUID patientId;
    private long storedBefore;

    @BeforeEach
    void count() throws SQLException {
        Clinic.opens();
        patientId = aPatient();
        storedBefore = stored();
    }

    @AfterEach
    void nothing_was_stored() throws SQLException {
        assertThat(stored()).isEqualTo(storedBefore);
    }

    private long stored() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select (select count(*) from patient_record) + (select count(*) from outbox_event)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String sessionPath() {
        return "/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID());
    }

    private static Arguments fault(String name, int status, String field, Consumer<ObjectNode> change) {
        ObjectNode body = aSession();
        change.accept(body);
        return Arguments.of(name, status, field, body.toString());
    }

    static Stream<Arguments> faultySessions() {
        String tomorrow = Instant.now()
                .plus(6, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return Stream.of(
                fault("unknown field", 400, "mood", body -> body.put("mood", "good")),
                fault("unknown nested field", 400, "exercises[0].performed[0].weight", body -> ((ObjectNode)
                                body.at("/exercises/0/performed/0"))
                        .put("weight", 5)),
                fault("score 11", 400, "pain.before.leg0To10", body -> ((ObjectNode) body.at("/pain/before"))
                        .put("leg0To10", 11)),
                fault("score -1", 400, "pain.before.leg0To10", body -> ((ObjectNode) body.at("/pain/before"))
                        .put("leg0To10", -1)),
                fault("a fraction", 400, "pain.before.leg0To10", body -> ((ObjectNode) body.at("/pain/before"))
                        .put("leg0To10", 2.5)),
                fault("a number in quotes", 400, "effort0To10", body -> body.put("effort0To10", "4")),
                fault("one of two scores unsaid", 400, "pain.before.back0To10", body -> ((ObjectNode)
                                body.at("/pain/before"))
                        .remove("back0To10")),
                fault("time in the future", 422, "occurredAt", body -> body.put("occurredAt", tomorrow)
                        .put("zone", "UTC")),
                fault("entered in the future", 422, "recordedAt", body -> body.put("recordedAt", tomorrow)),
                fault("time before any clock was set", 422, "occurredAt", body -> body.put(
                                "occurredAt", "0000-06-01T12:00:00Z")
                        .put("zone", "UTC")),
                fault("unknown zone", 422, "zone", body -> body.put("zone", "Europe/Atlantis")),
                fault("an offset for a zone", 422, "zone", body -> body.put("zone", "+01:00")),
                fault(
                        "time in a clock-change gap",
                        422,
                        "occurredAt",
                        body -> body.put("occurredAt", "2026-03-29T02:30:00+01:00")),
                fault(
                        "offset of another zone",
                        422,
                        "occurredAt",
                        body -> body.put("occurredAt", "2026-03-10T18:30:00+05:00")),
                fault("no offset", 400, "occurredAt", body -> body.put("occurredAt", "2026-03-10T18:30:00")),
                fault("no time", 400, "occurredAt", body -> body.remove("occurredAt")),
                fault("unknown side", 400, "exercises[0].performed[0].side", body -> ((ObjectNode)
                                body.at("/exercises/0/performed/0"))
                        .put("side", "MIDDLE")),
                fault("too many repetitions", 400, "exercises[0].performed[0].reps", body -> ((ObjectNode)
                                body.at("/exercises/0/performed/0"))
                        .put("reps", 1001)),
                fault("an exercise without a code", 400, "exercises[0].exerciseCode", body -> ((ObjectNode)
                                body.at("/exercises/0"))
                        .remove("exerciseCode")),
                fault("null among exercises", 400, "exercises[0]", body -> body.putArray("exercises")
                        .addNull()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultySessions")
    void a_faulty_session_is_refused_and_the_field_named(String name, int status, String field, String body) {
        putText(sessionPath(), body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("errors.field", hasItem(field));
    }

    @Test
    void malformed_json_is_refused_with_its_place() {
        putText(sessionPath(), "{\"zone\": \"Europe/Berlin\",, }")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-json"))
                .body("detail", equalTo("Line 1, column 26"));
    }

    @Test
    void an_empty_body_is_refused() {
        putText(sessionPath(), "").then().statusCode(400).contentType("application/problem+json");
        putText(sessionPath(), "null").then().statusCode(400).contentType("application/problem+json");
        putText(sessionPath(), "[]").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_field_given_twice_is_refused() {
        putText(sessionPath(), aSession().toString().replace("{\"occurredAt\"", "{\"zone\":\"UTC\",\"occurredAt\""))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void an_id_that_is_no_uuid_is_named() {
        putText("/v1/patients/%s/sessions/42".formatted(patientId), aSession().toString())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("sessionId"));
        given().get("/v1/patients/1-1-1-1-1").then().statusCode(400).body("errors.field", hasItem("patientId"));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        var large = aSession();
        large.put("zone", "x".repeat(2_200_000));
        putText(sessionPath(), large.toString())
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("status", equalTo(413));
    }

    @Test
    void a_body_over_the_limit_is_never_read_to_its_end_when_it_does_not_say_its_length() throws Exception {
        var body = "{\"zone\":\"%s\"}".formatted("x".repeat(4_400_000)).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(RestAssured.port, sessionPath())))
                .header("Content-Type", "application/json")
                .header("Authorization", Clinic.bearer("carla", "clinician"))
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        int status;
        try {
            status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) { // the service hung up while the body was still coming
            status = 413;
        }
        assertThat(status).isEqualTo(413);
    }

    @Test
    void a_pain_score_that_says_nothing_is_refused() {
        var path = "/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID());
        var nothing = aPainScore();
        nothing.putNull("leg0To10").putNull("mostDistalLocation");
        putText(path, nothing.toString()).then().statusCode(400).body("errors.field", hasItem("sayingSomething"));
        var unsaid = aPainScore();
        unsaid.remove("back0To10");
        putText(path, unsaid.toString()).then().statusCode(400).body("errors.field", hasItem("back0To10"));
    }

    @Test
    void an_unknown_patient_and_an_unknown_path_are_problems_too() {
        putText(
                        "/v1/patients/%s/sessions/%s".formatted(UUID.randomUUID(), UUID.randomUUID()),
                        aSession().toString())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/patient-not-found"));
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().contentType("text/plain")
                .body("hello")
                .put(sessionPath())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void faulty_query_parameters_are_named() {
        var list = "/v1/patients/%s/sessions".formatted(patientId);
        given().get(list + "?limit=0").then().statusCode(400).body("errors.field", hasItem("limit"));
        given().get(list + "?limit=many").then().statusCode(400).body("errors.field", hasItem("limit"));
        given().get(list + "?from=2026-02-30").then().statusCode(400).body("errors.field", hasItem("from"));
        given().get(list + "?cursor=nonsense!").then().statusCode(400).body("errors.field", hasItem("cursor"));
        given().get(list + "?from=2026-02-03&to=2026-02-01")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("to"));
        given().contentType("application/json")
                .header("If-Match", "1")
                .body(aSession().toString())
                .put(sessionPath())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("If-Match"));
    }
}
