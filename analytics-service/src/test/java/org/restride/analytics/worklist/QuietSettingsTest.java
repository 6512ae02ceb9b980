package org.restride.analytics.worklist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.restride.analytics.worklist.AttentionKind.RED_FLAG;
import static org.restride.analytics.worklist.AttentionKind.REFERRAL;
import static org.restride.analytics.worklist.AttentionKind.SILENT;
import static org.restride.analytics.worklist.Ward.DAY;
import static org.restride.analytics.worklist.Ward.attention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.sql.Sql;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class QuietSettingsTest {

    private static final String NOTHING = "{\"quiet\": []}";

    private final String carla = "carla-" + UUID.randomUUID();
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @Inject
    Ward ward;

    @Inject
    AgroalDataSource database;

    private UUID ada;

    @BeforeEach
    void admit() {
        ada = ward.patient("Ada Example", carla);
    }

    @AfterEach
    void stop() {
        both.shutdownNow();
    }

    @Test
    void a_quiet_kind_is_left_out_of_the_list_and_comes_back() {
        // Given
        ward.holds(ada, attention(ada, SILENT, "a"));
        var until = inDays(10);
        // When
        put(null, quiet("SILENT", until))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1));
        // Then
        list("").body("items", empty());
        list("?includeSnoozed=true")
                .body("items.state", contains("QUIET"))
                .body("items.restsUntil", contains(until.toString()));
        put("\"1\"", quiet("SILENT", Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS)))
                .statusCode(200);
        list("").body("items.state", contains("OPEN"));
    }

    @Test
    void red_flags_are_never_quiet_nor_are_pressing_referrals() {
        put(null, quiet("RED_FLAG", inDays(1)))
                .statusCode(400)
                .body("errors[0].message", equalTo("must not be RED_FLAG, which is never quiet"));
        put(null, quiet("REFERRAL", inDays(1))).statusCode(201);
        ward.holds(
                ada,
                attention(ada, REFERRAL, Urgency.ROUTINE, DAY, "r"),
                attention(ada, RED_FLAG, Urgency.URGENT, DAY, "f"));
        list("").body("items.kind", contains("RED_FLAG"));
        for (Urgency pressing : List.of(Urgency.URGENT, Urgency.EMERGENCY)) {
            ward.holds(ada, attention(ada, REFERRAL, pressing, DAY, "r"));
            list("").body("items.state", contains("OPEN"));
        }
    }

    @Test
    void settings_are_changed_only_by_who_has_seen_them() {
        get().body("revision", equalTo(0)).body("quiet", empty());
        String first = quiet("SILENT", inDays(10));
        put("\"1\"", first).statusCode(404).body("type", equalTo("/problems/quiet-settings-not-found"));
        put(null, first).statusCode(201);
        put(null, first).statusCode(200).header("ETag", "\"1\"");
        put("\"7\"", first).statusCode(200);
        put(null, NOTHING)
                .statusCode(409)
                .body("type", equalTo("/problems/conflicting-quiet-settings"))
                .body("currentRevision", equalTo(1))
                .body("stored.quiet.kind", contains("SILENT"));
        put("\"2\"", NOTHING)
                .statusCode(412)
                .body("type", equalTo("/problems/revision-moved-on"))
                .body("stored.quiet.kind", contains("SILENT"));
        put("\"1\"", NOTHING).statusCode(200).header("ETag", "\"2\"");
        get().body("revision", equalTo(2)).body("quiet", empty()).body("changedBy", equalTo(carla));
        assertThat(Sql.on(database)
                        .list(
                                "select entries::text from quiet_settings where patient_id = ? order by revision",
                                row -> row.getString(1),
                                ada))
                .as("every revision is kept")
                .hasSize(2);
    }

    @Test
    void of_two_at_once_one_is_told_what_the_other_set() throws Exception {
        for (int round = 0; round < 10; round++) {
            // Given
            ada = ward.patient("Round " + round, carla);
            var start = new CyclicBarrier(2);
            List<Callable<Response>> puts = new ArrayList<>();
            for (String kind : List.of("SILENT", "REGRESS")) {
                puts.add(() -> {
                    start.await();
                    return put(null, quiet(kind, inDays(10))).extract().response();
                });
            }
            // When
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : both.invokeAll(puts)) {
                answers.add(answer.get());
            }
            // Then
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            get().body("revision", equalTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"quiet\": null}",
                "{\"quiet\": [null]}",
                "{\"quiet\": [{\"kind\": \"SILENT\", \"until\": \"2026-12-01T00:00:00Z\"}]}",
                "{\"quiet\": [{\"kind\": \"SILENT\", \"reason\": \"x\"}]}",
                "{\"quiet\": [{\"kind\": \"LOUD\", \"until\": \"2026-12-01T00:00:00Z\", \"reason\": \"x\"}]}",
                "{\"quiet\": [{\"kind\": \"SILENT\", \"until\": \"2026-12-01T00:00:00Z\", \"reason\": \"x\"},"
                        + " {\"kind\": \"SILENT\", \"until\": \"2026-12-02T00:00:00Z\", \"reason\": \"x\"}]}"
            })
    void a_faulty_body_is_refused(String body) {
        put(null, body).statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void nothing_is_quiet_for_ever() {
        put(null, quiet("SILENT", inDays(367))).statusCode(422).body("type", equalTo("/problems/quiet-too-long"));
    }

    private ValidatableResponse list(String query) {
        return as().get("/v1/worklist" + query).then().statusCode(200);
    }

    private ValidatableResponse get() {
        return as().get(path()).then().statusCode(200);
    }

    private ValidatableResponse put(String ifMatch, String body) {
        var request = as().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path())
                .then();
    }

    private String path() {
        return "/v1/patients/%s/quiet-settings".formatted(ada);
    }

    private RequestSpecification as() {
        return given().auth().oauth2(Tokens.of(carla, "clinician")).contentType("application/json");
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    }

    private static String quiet(String kind, Instant until) {
        return "{\"quiet\": [{\"kind\": \"%s\", \"until\": \"%s\", \"reason\": \"On a journey\"}]}"
                .formatted(kind, until);
    }
}
