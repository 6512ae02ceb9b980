package org.restride.analytics.clinician;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(CodeExchange.class)
class ClinicianPagesTest {

    private static final String HOME = "/clinician/";

    @StackPart
    EmbeddedKafka broker;

    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/clinician", "/clinician/", "/clinician/patients"})
    void whoever_is_not_signed_in_is_sent_to_the_identity_provider_with_a_challenge(String page) {
        // When
        var answer = browser.get(page);
        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/authorize?");
        assertThat(Browser.query(answer))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "clinician-ui")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid")
                .containsKeys("code_challenge", "state");
        assertThat(answer.headers().getValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("HTTPOnly")
                .contains("Path=/clinician")
                .contains("SameSite=Lax"));
    }

    @Test
    void a_clinician_sees_who_is_in_their_care_and_each_of_them_is_noted() {
        // Given
        var number = UUID.randomUUID();
        var subject = "carla-<i>-" + number;
        var ada = History.ofSomebody();
        var somebodyElses = History.ofSomebody();
        Topic.send(
                broker.bootstrapServers(),
                List.of(
                        ada.patient(1, null, List.of(subject, Carla.SUBJECT), List.of()),
                        ada.session("2026-03-10", 20),
                        somebodyElses.patient()));
        await().until(() -> Carla.asks()
                .get("/v1/patients/%s/report".formatted(ada.patientId()))
                .body()
                .asString()
                .contains("\"lastDay\":\"2026-03-10\""));
        // When
        var back = browser.signIn(HOME, "carla-%3Ci%3E-" + number, "clinician");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith(HOME);
        assertThat(back.headers().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HTTPOnly")
                        .contains("Path=/clinician")
                        .contains("SameSite=Lax"));
        var home = browser.get(HOME + "?show=all");
        // Then
        home.then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("carla-&lt;i&gt;-" + number))
                .body(not(containsString("<i>")))
                .body(not(containsString("style=")));
        assertThat(home.body().asString().split("<th scope=\"row\">", -1)).hasSize(2);
        assertThat(home.body().asString()).contains("Ada Example</a>");
        assertPageHeaders(home);
        Carla.asks()
                .get("/v1/patients/%s/audit".formatted(ada.patientId()))
                .then()
                .body("items[1].operation", equalTo("clinicianHome"))
                .body("items[1].subject", equalTo(subject))
                .body("items[1].kind", equalTo("READ"));
    }

    private static void assertPageHeaders(Response page) {
        assertThat(page.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().getValues("Referrer-Policy")).containsExactly("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "author", "reviewer", "importer", "operator", "clinic-admin"})
    void somebody_else_who_is_signed_in_is_told_so_on_a_page(String role) {
        // Given
        browser.signIn(HOME, "somebody", role);
        // When
        var answer = browser.get(HOME);
        // Then
        answer.then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("these pages are for clinicians"))
                .body(containsString("/clinician/logout"));
        assertPageHeaders(answer);
        browser.get("/clinician/nothing").then().statusCode(404).contentType("text/html");
    }

    @Test
    void the_session_of_the_pages_is_nothing_to_the_api() {
        // Given
        browser.signIn(HOME, Carla.SUBJECT, "clinician");
        browser.get(HOME).then().statusCode(200);
        // Then
        browser.get("/v1/patients/%s/report".formatted(UUID.randomUUID()))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"));
        browser.get("/q/metrics").then().statusCode(401);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        // Given
        browser.signIn(HOME, Carla.SUBJECT, "clinician");
        // When
        var answer = browser.get("/clinician/logout");
        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/logout?");
        assertThat(Browser.query(answer).get("post_logout_redirect_uri")).endsWith("/clinician/signed-out");
        assertThat(browser.get(HOME).statusCode()).isEqualTo(302);
        browser.get("/clinician/signed-out").then().statusCode(200).body(containsString("You are signed out"));
    }

    @Test
    void the_stylesheet_comes_from_here_and_is_for_everyone() {
        given().get("/clinician/assets/style.css").then().statusCode(200).contentType("text/css");
    }

    @Test
    void the_charting_library_comes_from_here_once_and_the_scripts_ask_for_the_version_there_is() {
        String script = given().get("/clinician/assets/pain-chart.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .extract()
                .asString();
        var library = Pattern.compile("from '\\./(echarts-[^']+)'").matcher(script);
        assertThat(library.find()).isTrue();
        given().get("/clinician/assets/" + library.group(1))
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Content-Encoding", equalTo("gzip"))
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://elsewhere.example",
        "Origin, null",
        "X-Nothing, nothing"
    })
    void another_site_can_make_a_browser_change_nothing(String header, String value) {
        browser.signIn(HOME, Carla.SUBJECT, "clinician");
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            for (String path : List.of("/clinician", "/clinician/", "/clinician/x", "/%63linician/", "//clinician/")) {
                browser.request()
                        .header(header, value)
                        .request(method, path)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("/problems/cross-site-request"));
            }
        }
    }

    @Test
    void what_our_own_page_sends_passes() {
        browser.signIn(HOME, Carla.SUBJECT, "clinician");
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .post(HOME)
                .then()
                .statusCode(405);
        var own = "%s:%d".formatted(RestAssured.baseURI, RestAssured.port);
        browser.request().header("Origin", own).post(HOME).then().statusCode(405);
    }
}
