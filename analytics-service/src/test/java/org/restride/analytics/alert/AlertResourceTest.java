package org.restride.analytics.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.CaughtMail;
import org.restride.analytics.Examples;
import org.restride.analytics.FakeSessions;
import org.restride.analytics.worklist.Urgency;
import org.restride.kit.metric.Samples;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TestClock;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeSessions.class)
@QuarkusTestResource(CaughtMail.class)
class AlertResourceTest {

    private static final String ADELE = "adele-alerts";
    private static final String BY_MAIL = "{\"first\": {\"email\": \"reception@clinic.example\"}}";

    @StackPart
    FakeSessions sessions;

    @Inject
    AlertedClinic clinic;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    @Inject
    Samples samples;

    private final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final UUID clinicId = UUID.randomUUID();
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @BeforeEach
    void open() {
        clinic.forgetAll();
        sessions.administer(clinicId, ADELE);
    }

    @AfterEach
    void close() {
        both.shutdownNow();
    }

    @Test
    void settings_are_kept_with_what_is_usual_and_secrets_are_given_out_to_nobody() throws IOException {
        get().statusCode(404).body("type", equalTo("/problems/alert-settings-not-found"));
        put(null, Examples.body(json, "putAlertSettings"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body(not(containsString("whsec_")))
                .body("first.webhookUrl", equalTo("https://alerts.example.org/restride"))
                .body("second.email", equalTo("on-call@clinic.example"))
                .body("changedBy", equalTo(ADELE));
        get().statusCode(200).header("Cache-Control", "no-store").body(not(containsString("whsec_")));
        put("\"1\"", BY_MAIL)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("first.webhookUrl", nullValue())
                .body("emergencyMinutes", equalTo(15))
                .body("urgentMinutes", equalTo(60))
                .body("mostEscalations", equalTo(3));
    }

    @Test
    void a_webhook_keeps_its_secret_until_another_one_is_said() {
        String first = webhook("https://a.example", "\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"");
        put(null, webhook("https://a.example", "null"))
                .statusCode(422)
                .body("type", equalTo("/problems/webhook-secret-missing"))
                .body("errors[0].field", equalTo("first.webhook.secret"));
        put(null, first).statusCode(201);
        put(null, webhook("https://a.example", "null")).statusCode(200).header("ETag", "\"1\"");
        put("\"1\"", webhook("https://b.example", "null")).statusCode(200).header("ETag", "\"2\"");
        put(null, webhook("https://b.example", "\"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\""))
                .statusCode(409)
                .body("type", equalTo("/problems/conflicting-alert-settings"))
                .body("stored.first.webhookUrl", equalTo("https://b.example"))
                .body(not(containsString("whsec_")));
    }

    @Test
    void settings_are_changed_only_by_who_has_seen_them() {
        put("\"1\"", BY_MAIL).statusCode(404).body("type", equalTo("/problems/alert-settings-not-found"));
        put(null, BY_MAIL).statusCode(201);
        put(null, BY_MAIL).statusCode(200).header("ETag", "\"1\"");
        put("\"3\"", "{}")
                .statusCode(412)
                .body("type", equalTo("/problems/revision-moved-on"))
                .body("currentRevision", equalTo(1))
                .body("stored.first.email", equalTo("reception@clinic.example"));
    }

    @Test
    void of_two_at_once_one_is_told_what_the_other_set() throws Exception {
        for (int round = 0; round < 10; round++) {
            // Given
            var id = UUID.randomUUID();
            sessions.administer(id, ADELE);
            var start = new CyclicBarrier(2);
            List<Callable<Response>> puts = new ArrayList<>();
            for (int minutes : List.of(10, 20)) {
                puts.add(() -> {
                    start.await();
                    return as(ADELE)
                            .body("{\"emergencyMinutes\": %d}".formatted(minutes))
                            .put("/v1/clinics/%s/alert-settings".formatted(id));
                });
            }
            // When
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : both.invokeAll(puts)) {
                answers.add(answer.get());
            }
            // Then
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"first\": {\"email\": \"nobody\"}}",
                "{\"first\": {\"email\": \"a@b, c@d\"}}",
                "{\"first\": {\"email\": \"a@b\\r\\nBcc: c@d\"}}",
                "{\"first\": {\"webhook\": {}}}",
                "{\"first\": {\"webhook\": {\"url\": \"https://a.example\", \"secret\": \"short\"}}}",
                "{\"first\": {\"webhook\": {\"url\": \"https://a.example\", \"secret\": \"whsec_AAAA\"}}}",
                "{\"first\": {\"webhook\": {\"url\": \"https://a.example\", \"secret\":"
                        + " \"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}}}",
                "{\"emergencyMinutes\": 0}",
                "{\"urgentMinutes\": 1441}",
                "{\"mostEscalations\": 21}",
                "{\"tellAlso\": 1}"
            })
    void a_faulty_body_is_refused(String body) {
        put(null, body).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"ftp://a.example", "https://user@a.example", "https://a.example/#x", "file:///etc/passwd"})
    void an_address_no_webhook_may_have_is_named(String url) {
        put(null, webhook(url, "\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\""))
                .statusCode(422)
                .body("type", equalTo("/problems/webhook-not-allowed"))
                .body("errors[0].field", equalTo("first.webhook.url"));
    }

    @Test
    void clinics_see_only_theirs() throws Exception {
        // Given
        var ada = clinic.patientOf(clinicId);
        clinic.settings(clinicId, null, "reception-%s@clinic.example".formatted(clinicId), null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.EMERGENCY, clock));
        work();
        var other = UUID.randomUUID();
        sessions.administer(other, "olga-alerts");
        // Then
        list(ADELE, clinicId).statusCode(200).body("items.state", contains("OPEN"));
        list("olga-alerts", other).statusCode(200).body("items", empty());
        for (String path : List.of("alerts", "alert-settings")) {
            as("olga-alerts")
                    .get("/v1/clinics/%s/%s".formatted(clinicId, path))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/clinic-not-found"));
        }
        as("olga-alerts")
                .body(BY_MAIL)
                .put("/v1/clinics/%s/alert-settings".formatted(clinicId))
                .then()
                .statusCode(404);
    }

    @Test
    void the_listing_says_what_became_of_each_alert_and_nothing_of_the_patient() throws Exception {
        // Given
        var patients = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            var patient = clinic.patientOf(clinicId);
            patients.add(patient);
            clinic.open(patient, clock, AlertedClinic.flag(patient, Urgency.EMERGENCY, clock));
            clock.advance(Duration.ofSeconds(1));
        }
        work();
        list(ADELE, clinicId).body("items.state", contains("NOWHERE", "NOWHERE", "NOWHERE"));
        assertThat(shown("restride.alert.nowhere")).isEqualTo(3);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'alerts' }.data.nowhere", equalTo(3));
        // When
        clinic.settings(clinicId, "http://127.0.0.1:9/", "listing@clinic.example", null, null);
        clock.advance(Duration.ofSeconds(30));
        work();
        clinic.acknowledge(patients.get(1));
        clinic.open(patients.get(0), clock);
        // Then
        var listed =
                list(ADELE, clinicId).statusCode(200).body("items.state", contains("OPEN", "ACKNOWLEDGED", "OVER"));
        assertThat(listed.extract().asString())
                .doesNotContain(patients.get(0).toString(), "MARKER", "EMERGENCY", "itemId");
        listed.body("items[0].notices.channel", contains("EMAIL", "WEBHOOK"))
                .body("items[0].notices.lastOutcome", contains("DELIVERED", "UNREACHABLE"))
                .body("items[0].notices.attempts", contains(1, 1))
                .body("items[0].notices[0].nextAttemptAt", nullValue())
                .body("items[0].notices[1].deliveredAt", nullValue());
        assertThat(shown("restride.alert.nowhere")).isZero();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(15));
            work();
        }
        list(ADELE, clinicId).body("items.state", contains("UNANSWERED", "ACKNOWLEDGED", "OVER"));
        assertThat(shown("restride.alert.unanswered")).isEqualTo(1);
    }

    private double shown(String gauge) {
        samples.refresh();
        return metrics.get(gauge).gauge().value();
    }

    @Test
    void the_listing_comes_in_pages() throws Exception {
        for (int i = 0; i < 5; i++) {
            var patient = clinic.patientOf(clinicId);
            clinic.open(patient, clock, AlertedClinic.flag(patient, Urgency.URGENT, clock));
        }
        work();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as(ADELE)
                    .get("/v1/clinics/%s/alerts?limit=2&cursor=%s".formatted(clinicId, cursor))
                    .jsonPath();
            ids.addAll(page.getList("items.alertId"));
            cursor = page.getString("nextCursor");
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void while_session_service_does_not_answer_nobody_is_let_in() {
        sessions.answers(500);
        try {
            get().statusCode(503)
                    .header("Retry-After", "10")
                    .body("type", equalTo("/problems/session-service-unavailable"));
        } finally {
            sessions.answers(200);
        }
    }

    record AlertPage(List<AlertView> items, String nextCursor) {}

    @Test
    void examples_are_what_the_service_answers() throws IOException {
        Examples.assertAnswers(json, "listAlerts", AlertPage.class);
        Examples.assertAnswers(json, "getAlertSettings", AlertSettingsView.class);
        Examples.assertAnswers(json, "putAlertSettings", AlertSettingsView.class);
    }

    private void work() throws InterruptedException {
        try (var service = clinic.startedAt(clock)) {
            service.work();
        }
    }

    private static String webhook(String url, String secret) {
        return "{\"first\": {\"webhook\": {\"url\": \"%s\", \"secret\": %s}}}".formatted(url, secret);
    }

    private ValidatableResponse get() {
        return as(ADELE).get(settingsPath()).then();
    }

    private ValidatableResponse put(String ifMatch, String body) {
        var request = as(ADELE).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(settingsPath())
                .then();
    }

    private String settingsPath() {
        return "/v1/clinics/%s/alert-settings".formatted(clinicId);
    }

    private static ValidatableResponse list(String subject, UUID clinicId) {
        return as(subject).get("/v1/clinics/%s/alerts".formatted(clinicId)).then();
    }

    private static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject, "clinic-admin")).contentType("application/json");
    }
}
