package org.restride.kit.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.restride.kit.thing.ThingAccess.ADA;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.testing.AllTraced;
import org.restride.testing.RecordedSpans;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(value = AllTraced.class, restrictToAnnotatedClass = true)
class NobodyInSpansTest {

    private static final String MARK = "Zzyzx";

    @Inject
    RecordedSpans spans;

    private static RequestSpecification asks(String user, String role) {
        return given().auth()
                .oauth2(Tokens.of(user, role))
                .header("User-Agent", MARK)
                .contentType("application/json");
    }

    @Test
    void requests_are_named_by_their_template_and_say_nothing_of_whom() {
        // Given everything that can become of a request
        List<Integer> answers = List.of(
                asks("ada", "patient")
                        .get("/v1/things/{id}?{mark}=1", ADA, MARK)
                        .statusCode(),
                given().get("/v1/things/{id}", ADA).statusCode(),
                asks("ada", "patient").get("/v1/nothing/{id}/{mark}", ADA, MARK).statusCode(),
                asks("ada", "patient").patch("/v1/things/{id}", ADA).statusCode(),
                asks("cleo", "clinician")
                        .body("{\"name\":\"" + MARK)
                        .put("/v1/things/{id}", ADA)
                        .statusCode(),
                asks("cleo", "clinician")
                        .body(MARK.repeat(5_000))
                        .put("/v1/things/{id}", ADA)
                        .statusCode(),
                asks("cleo", "clinician")
                        .body("{\"name\":\"%s\"}".formatted(MARK))
                        .post("/v1/things/{id}/failures", ADA)
                        .statusCode());
        // Then
        assertThat(answers).containsExactly(200, 401, 404, 405, 400, 413, 500);
        await().untilAsserted(() -> assertThat(spans.all()).hasSizeGreaterThanOrEqualTo(answers.size()));
        assertThat(spans.all())
                .extracting(SpanData::getName)
                .contains(
                        "GET /v1/things/{personId}",
                        "PUT /v1/things/{personId}",
                        "POST /v1/things/{personId}/failures");
        assertThat(spans.told()).doesNotContain(ADA.toString(), MARK, "127.0.0.1");
    }
}
