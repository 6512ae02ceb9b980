package org.restride.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TestIssuer;
import org.restride.testing.Tokens;

/** A caller of role slow has three requests at once, an address without a token two hundred. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CallerLimitsTest {

    private static final int MORE_THAN_ENOUGH = 500;

    @StackPart
    TestIssuer issuer;

    private static Response list(String token, String address) {
        var request = given().header("X-Forwarded-For", address);
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).get("/v1/things");
    }

    private static Response add(String subject, String... roles) {
        return given().header("Authorization", "Bearer " + Tokens.of(subject, roles))
                .contentType("application/json")
                .body("{\"name\":\"thing\"}")
                .post("/v1/things");
    }

    private static String somebody() {
        return "caller-" + UUID.randomUUID();
    }

    private static void requireTooMany(Response answer) {
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 5L);
        assertThat(answer.asString()).doesNotContainIgnoringCase("retryAfter");
    }

    /** @return what the last request was answered with, when it was not this */
    private static Response until(int status, Supplier<Response> request) {
        for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
            Response answer = request.get();
            if (answer.statusCode() == status) {
                return answer;
            }
        }
        throw new AssertionError("%d requests, and never a %d".formatted(MORE_THAN_ENOUGH, status));
    }

    @Test
    void a_caller_who_asks_too_often_waits_and_the_others_do_not() {
        // Given
        String hasty = somebody();
        for (int i = 0; i < 3; i++) {
            add(hasty, "slow").then().statusCode(200);
        }
        // When
        requireTooMany(until(429, () -> add(hasty, "slow")));
        // Then
        add(somebody(), "slow").then().statusCode(200);
        await().untilAsserted(() -> add(hasty, "slow").then().statusCode(200));
    }

    @Test
    void a_caller_with_several_roles_has_the_largest_allowance_and_gets_it_at_once() {
        String hasty = somebody();
        until(429, () -> add(hasty, "slow"));
        for (int i = 0; i < 50; i++) {
            add(hasty, "slow", "importer").then().statusCode(200);
        }
    }

    @Test
    void a_refused_call_counts_as_well() {
        String hasty = somebody();
        String token = Tokens.of(hasty, "slow");
        requireTooMany(until(429, () -> given().header("Authorization", "Bearer " + token)
                .get("/v1/things/{id}", UUID.randomUUID())));
    }

    @Test
    void without_a_token_the_address_counts() {
        requireTooMany(until(429, () -> list(null, "203.0.113.1")));
        list(null, "203.0.113.2").then().statusCode(200);
        list(Tokens.of(somebody(), "author"), "203.0.113.1").then().statusCode(200);
    }

    @Test
    void who_guesses_tokens_is_slowed_down_and_their_neighbours_are_not() {
        // Given
        String bad = issuer.token("eve", "author").signedByStranger();
        list(bad, "203.0.113.3").then().statusCode(401);
        // When
        requireTooMany(until(429, () -> list(bad, "203.0.113.3")));
        // Then
        String good = Tokens.of(somebody(), "author");
        for (int i = 0; i < 20; i++) {
            list(good, "203.0.113.3").then().statusCode(200);
        }
        list(bad, "203.0.113.4").then().statusCode(401);
    }
}
