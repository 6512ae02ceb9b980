package org.restride.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.restride.kit.thing.ThingAccess.ADA;
import static org.restride.kit.thing.ThingAccess.NOBODY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TestIssuer;
import org.restride.testing.TestToken;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AccessFilterTest {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @StackPart
    TestIssuer issuer;

    /** Tokens that prove nothing, each in its own way; "eve" and "clinician" stand in all of them that have claims. */
    enum BadToken {
        GARBAGE(token -> "eve-clinician"),
        EMPTY_PARTS(token -> ".."),
        EMPTY_HEADER(token -> ".e30.e30"),
        EMPTY_OBJECTS(token -> "e30.e30.e30"),
        OTHER_JSON(token -> "W10.W10.W10"),
        NO_JSON(token -> "eve-.clin.ician"),
        NO_BASE64(token -> "%%%.&&&.///"),
        FIVE_PARTS(token -> "e30.e30.e30.e30.e30"),
        HEADER_OF_NUMBERS(token -> encoded("{\"alg\":1,\"kid\":2}") + ".e30.e30"),
        CLAIMS_OF_THE_WRONG_TYPE(token -> token.with(claims -> {
                    claims.setClaim("roles", 7);
                    claims.setClaim("sub", List.of("eve"));
                    claims.setClaim("aud", Map.of("restride-api", 1));
                })
                .signed()),
        SUBJECT_OF_THE_WRONG_TYPE(
                token -> token.with(claims -> claims.setClaim("sub", 7)).signed()),
        EXPIRED(token -> token.with(claims -> claims.setExpirationTimeMinutesInTheFuture(-1))
                .signed()),
        NEVER_EXPIRES(token -> token.with(claims -> claims.unsetClaim("exp")).signed()),
        NOT_YET_VALID(token ->
                token.with(claims -> claims.setNotBeforeMinutesInThePast(-5)).signed()),
        OF_A_STRANGER(TestToken::signedByStranger),
        FOR_ANOTHER_AUDIENCE(
                token -> token.with(claims -> claims.setAudience("another-api")).signed()),
        FOR_NO_AUDIENCE(token -> token.with(claims -> claims.unsetClaim("aud")).signed()),
        OF_ANOTHER_ISSUER(token ->
                token.with(claims -> claims.setIssuer("https://issuer.example")).signed()),
        OF_NO_ISSUER(token -> token.with(claims -> claims.unsetClaim("iss")).signed()),
        ABOUT_NOBODY(token -> token.with(claims -> claims.unsetClaim("sub")).signed()),
        ABOUT_BLANK(token -> token.with(claims -> claims.setSubject(" ")).signed()),
        UNSIGNED(TestToken::unsigned),
        SIGNED_WITH_THE_PUBLIC_KEY(TestToken::signedWithPublicKey),
        TAMPERED(token -> tampered(token.signed())),
        WITHOUT_SIGNATURE(token -> token.signed().replaceFirst("[^.]+$", ""));

        private final Function<TestToken, String> spoil;

        BadToken(Function<TestToken, String> spoil) {
            this.spoil = spoil;
        }

        String of(TestIssuer issuer) {
            return spoil.apply(issuer.token("eve", "clinician"));
        }

        private static String tampered(String token) {
            String[] parts = token.split("\\.");
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return parts[0] + "." + encoded(claims.replace("clinician", "author")) + "." + parts[2];
        }

        private static String encoded(String json) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification clinician(String subject) {
        return as(Tokens.of(subject, "clinician"));
    }

    private static void requireUnauthorized(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("X-Request-Id", matchesPattern(UUID_FORM))
                .body("type", equalTo("/problems/unauthorized"))
                .body("status", equalTo(401));
        assertThat(answer.asString())
                .isEqualTo(
                        "{\"type\":\"/problems/unauthorized\",\"title\":\"The request carries no valid token\",\"status\":401}");
    }

    @Test
    void without_a_token_only_open_operations_answer() {
        requireUnauthorized(given().get("/v1/things/{id}", ADA));
        requireUnauthorized(given().post("/v1/things"));
        given().get("/v1/things").then().statusCode(200).body("$", equalTo(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_token_is_refused_and_nothing_of_it_is_logged(BadToken kind) {
        String token = kind.of(issuer);
        try (var log = LogRecords.open()) {
            requireUnauthorized(as(token).get("/v1/things/{id}", ADA));
            requireUnauthorized(as(token).contentType("application/json").post("/v1/things"));
            assertThat(log.text()).doesNotContain("eve").doesNotContain("clinician");
            for (String part : token.split("\\.")) {
                if (!part.isEmpty()) {
                    assertThat(log.text()).doesNotContain(part);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_token_is_refused_by_an_open_operation_too(BadToken kind) {
        requireUnauthorized(as(kind.of(issuer)).get("/v1/things"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic ZXZlOmNsaW5pY2lhbg==", "nonsense", ""})
    void what_is_no_token_at_all_is_refused(String authorization) {
        requireUnauthorized(given().header("Authorization", authorization).get("/v1/things/{id}", ADA));
        requireUnauthorized(given().header("Authorization", authorization).get("/v1/things"));
    }

    @Test
    void a_token_in_the_query_counts_for_nothing() {
        requireUnauthorized(
                given().queryParam("access_token", Tokens.of("ada", "patient")).get("/v1/things/{id}", ADA));
    }

    @Test
    void who_signs_in_to_an_open_operation_is_known_there() {
        as(Tokens.of("ada", "patient")).get("/v1/things").then().statusCode(200).body("$", hasItem("ada"));
    }

    @Test
    void nobody_learns_what_is_wrong_with_a_body_without_a_token() {
        requireUnauthorized(
                given().contentType("application/json").body("{broken").post("/v1/things"));
        requireUnauthorized(
                given().contentType("application/json").body("{\"name\":\"\"}").post("/v1/things"));
        requireUnauthorized(given().get("/v1/things/no-uuid"));
        as(Tokens.of("anna", "author"))
                .contentType("application/json")
                .body("{broken")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void a_caller_of_another_kind_is_refused_before_the_body_is_read() {
        clinician("cleo")
                .contentType("application/json")
                .body("{broken")
                .post("/v1/things")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        as(Tokens.of("anna", "author")).get("/v1/things/{id}", ADA).then().statusCode(403);
        as(Tokens.of("anna", "author")).get("/v1/things/{id}", NOBODY).then().statusCode(403);
        as(issuer.token("nemo").signed()).get("/v1/things/{id}", ADA).then().statusCode(403);
    }

    @Test
    void role_and_relation_count_together() {
        as(Tokens.of("ada", "patient"))
                .get("/v1/things/{id}", ADA)
                .then()
                .statusCode(200)
                .body("name", equalTo("patient OWN"));
        clinician("cleo").get("/v1/things/{id}", ADA).then().statusCode(200).body("name", equalTo("clinician TEAM"));
        // ada is the person herself, and as a clinician she has no right to her own record; cleo is no patient
        clinician("ada").get("/v1/things/{id}", ADA).then().statusCode(403);
        as(Tokens.of("cleo", "patient")).get("/v1/things/{id}", ADA).then().statusCode(403);
        as(Tokens.of("cleo", "patient", "clinician"))
                .get("/v1/things/{id}", ADA)
                .then()
                .statusCode(200)
                .body("name", equalTo("clinician TEAM"));
    }

    @Test
    void who_may_not_know_of_a_person_is_told_that_there_is_none() {
        Response refused = clinician("steve")
                .header("X-Request-Id", "0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7701")
                .get("/v1/things/{id}", ADA);
        Response unknown = clinician("steve")
                .header("X-Request-Id", "0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7701")
                .get("/v1/things/{id}", NOBODY);
        refused.then().statusCode(404).body("type", equalTo("/problems/thing-not-found"));
        assertThat(refused.asByteArray()).isEqualTo(unknown.asByteArray());
        assertThat(refused.statusLine()).isEqualTo(unknown.statusLine());
        assertThat(headers(refused)).isEqualTo(headers(unknown));
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream().collect(Collectors.toMap(Header::getName, Header::getValue));
    }

    @Test
    void who_knows_of_the_person_anyway_is_told_that_this_is_not_for_them() {
        clinician("nina")
                .get("/v1/things/{id}", ADA)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void an_id_that_names_nobody_yet_is_accepted_where_the_rule_says_so() {
        newThing().put("/v1/things/{id}", NOBODY).then().statusCode(200);
        newThing().put("/v1/things/{id}", ADA).then().statusCode(404);
    }

    private static RequestSpecification newThing() {
        return clinician("steve").contentType("application/json").body("{\"name\":\"new\"}");
    }

    @Test
    void a_malformed_id_is_named() {
        clinician("cleo").get("/v1/things/no-uuid").then().statusCode(400).body("errors[0].field", equalTo("personId"));
    }

    @Test
    void an_operation_that_is_not_in_the_table_is_refused_to_everybody() {
        given().get("/v1/things/inherited").then().statusCode(403);
        as(Tokens.of("oscar", "operator")).get("/v1/things/inherited").then().statusCode(403);
    }

    @Test
    void a_request_keeps_its_name() {
        given().header("X-Request-Id", "0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7702")
                .get("/v1/things")
                .then()
                .header("X-Request-Id", equalTo("0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7702"));
        given().header("X-Request-Id", "0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7702")
                .get("/v1/nothing-here")
                .then()
                .statusCode(404)
                .header("X-Request-Id", equalTo("0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7702"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "with a space in it", "<script>alert(1)</script>", "semi;colon=1234", "ümlaut-1234567"})
    void a_request_with_a_name_that_could_do_harm_gets_another(String name) {
        given().header("X-Request-Id", name).get("/v1/things").then().header("X-Request-Id", matchesPattern(UUID_FORM));
        given().header("X-Request-Id", "x".repeat(65))
                .get("/v1/things")
                .then()
                .header("X-Request-Id", matchesPattern(UUID_FORM));
    }

    @Test
    void a_new_key_of_the_provider_is_found_and_the_old_one_is_no_longer_accepted() {
        String before = issuer.token("ada", "patient").signed();
        as(before).get("/v1/things").then().statusCode(200);
        // When
        issuer.rotateKey();
        // Then
        String after = issuer.token("ada", "patient").signed();
        await().untilAsserted(() -> as(after).get("/v1/things").then().statusCode(200));
        requireUnauthorized(as(before).get("/v1/things"));
    }

    @Test
    void with_its_keys_known_the_provider_may_be_away() {
        as(Tokens.of("ada", "patient")).get("/v1/things/{id}", ADA).then().statusCode(200);
        String another = issuer.token("cleo", "clinician").signed();
        issuer.stop();
        try {
            as(another).get("/v1/things/{id}", ADA).then().statusCode(200);
            requireUnauthorized(as(BadToken.OF_A_STRANGER.of(issuer)).get("/v1/things/{id}", ADA));
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            issuer.start();
        }
    }

    @Test
    void an_unknown_key_while_the_provider_is_away_is_refused_and_no_fault_of_ours() {
        as(Tokens.of("ada", "patient")).get("/v1/things").then().statusCode(200);
        String early = issuer.token("ada", "patient").signed();
        issuer.rotateKey();
        String late = issuer.token("ada", "patient").signed();
        issuer.stop();
        try {
            requireUnauthorized(as(late).get("/v1/things"));
            as(early).get("/v1/things").then().statusCode(200);
        } finally {
            issuer.start();
        }
        await().untilAsserted(() -> as(late).get("/v1/things").then().statusCode(200));
    }

    @Test
    void what_is_for_operators_is_for_them_only() {
        given().get("/q/metrics").then().statusCode(401);
        as(BadToken.OF_A_STRANGER.of(issuer)).get("/q/metrics").then().statusCode(401);
        clinician("cleo").get("/q/metrics").then().statusCode(403);
        as(Tokens.of("oscar", "operator")).get("/q/metrics").then().statusCode(200);
        given().get("/q/anything-else").then().statusCode(401);
        given().get("/q").then().statusCode(401);
        given().urlEncodingEnabled(false).get("/q//metrics").then().statusCode(401);
        given().urlEncodingEnabled(false).get("/q/%6detrics").then().statusCode(401);
        given().urlEncodingEnabled(false).get("/q/health/%2e%2e/metrics").then().statusCode(401);
        given().urlEncodingEnabled(false).get("/q/metrics;x=1").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/openapi"})
    void whether_the_service_works_and_what_it_offers_is_for_everyone(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void every_answer_tells_browsers_what_they_may_do_with_it() {
        requireHeaders(given().get("/v1/things"), 200);
        requireHeaders(given().get("/v1/things/{id}", ADA), 401);
        requireHeaders(clinician("nina").get("/v1/things/{id}", ADA), 403);
        requireHeaders(given().get("/v1/nothing-here"), 404);
        requireHeaders(clinician("steve").get("/v1/things/{id}", ADA), 404);
        requireHeaders(given().delete("/v1/things"), 405);
        requireHeaders(
                given().contentType("application/json").body("x".repeat(20_000)).post("/v1/things"), 413);
    }

    @Test
    void nothing_about_persons_is_kept_by_browsers_and_proxies() {
        for (String path : List.of("/v1/patients/1", "/v1/me", "/v1/clinics")) {
            assertThat(given().get(path).headers().getValues("Cache-Control")).containsExactly("no-store");
        }
        assertThat(given().get("/v1/things").header("Cache-Control")).isNull();
    }

    private static void requireHeaders(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).hasSize(1);
        assertThat(answer.headers().getValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void the_id_of_a_request_is_in_the_log_lines_about_it() {
        String id = UUID.randomUUID().toString();
        try (var log = LogRecords.open()) { // also shows that the tests above read the log at all
            given().header("X-Request-Id", id)
                    .get("/v1/things/inherited")
                    .then()
                    .statusCode(403);
            assertThat(log.text()).contains(id).contains("inheritedThing");
        }
    }
}
