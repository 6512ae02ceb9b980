package org.restride.kit.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.restride.kit.thing.ThingAccess.ADA;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(value = ProviderAwayFromTheStart.class, restrictToAnnotatedClass = true)
class ProviderAwayFromTheStartTest {

    @StackPart
    TestIssuer issuer;

    @Test
    void until_the_provider_answers_only_open_operations_do_and_then_all_do() {
        // Given
        String token = issuer.token("ada", "patient").signed();
        given().get("/v1/things").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/v1/things/{id}", ADA).then().statusCode(401);
        as(token)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .header("X-Request-Id", matchesPattern(".{36}"))
                .body("type", equalTo("/problems/identity-provider-unavailable"));
        // When
        issuer.start();
        // Then
        await().untilAsserted(() -> as(token).then().statusCode(200));
    }

    private static Response as(String token) {
        return given().header("Authorization", "Bearer " + token).get("/v1/things/{id}", ADA);
    }
}
