package org.restride.analytics.clinician.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.FakePatientRecords;
import org.restride.analytics.FakeSessions;
import org.restride.analytics.clinician.Browser;
import org.restride.analytics.clinician.CodeExchange;
import org.restride.analytics.clinician.Course;
import org.restride.analytics.clinician.Practice;
import org.restride.analytics.sql.Sql;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(CodeExchange.class)
@QuarkusTestResource(FakeSessions.class)
class DecisionPagesTest {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form method=\"post\" action=\"([^\"#]*)#decide\">(.*?)</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final String OTHERWISE = "decisions";

    private final String carla = "carla-" + UUID.randomUUID();
    private final Browser browser = new Browser();
    private final Course dora = Practice.dora(carla);
    private final UUID patientId = dora.patientId();

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    FakeSessions sessions;

    @Inject
    Practice practice;

    @Inject
    AgroalDataSource database;

    private FakePatientRecords records;
    private String page;

    @BeforeEach
    void admit() {
        practice.admit(broker.bootstrapServers(), List.of(dora));
        records = sessions.records();
        records.plan(patientId, 1, "S1");
        page = "/clinician/patients/" + patientId;
        browser.signIn(page, carla, "clinician");
    }

    /** The hidden fields of the last form that leads there: of two about a decision, that which takes a reason. */
    private Map<String, String> form(String html, String path) {
        Map<String, String> fields = new HashMap<>();
        var form = FORM.matcher(html);
        while (form.find()) {
            if (form.group(1).equals(page + "/" + path)) {
                fields.clear();
                var hidden = HIDDEN.matcher(form.group(2));
                while (hidden.find()) {
                    fields.put(hidden.group(1), hidden.group(2));
                }
            }
        }
        assertThat(fields).isNotEmpty();
        return fields;
    }

    private Response send(String path, Map<String, String> fields, String... typed) {
        Map<String, String> all = new HashMap<>(fields);
        for (int i = 0; i < typed.length; i += 2) {
            all.put(typed[i], typed[i + 1]);
        }
        return browser.request()
                .urlEncodingEnabled(true)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(all)
                .post(page + "/" + path);
    }

    private Response follow(Response redirect) {
        redirect.then().statusCode(303);
        String location = redirect.header("Location");
        return browser.get(location.substring(location.indexOf("/clinician"), location.indexOf('#')));
    }

    private Response overridden(Map<String, String> form) {
        return send(
                OTHERWISE,
                form,
                "outcome",
                "OVERRIDDEN",
                "stage",
                "S1",
                "reason",
                "EXAMINATION_FINDING",
                "note",
                "Straight leg raise <limited>");
    }

    @Test
    void a_recommendation_is_accepted_and_the_page_says_so_before_the_event_is_there() {
        // Given
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        // When
        Response recorded = send(OTHERWISE, form, "outcome", "ACCEPTED", "stage", "S1");
        // Then
        follow(recorded)
                .then()
                .statusCode(200)
                .body(containsString("role=\"status\""))
                .body(containsString("accepted, stays at S1"))
                .body(containsString("Decided a moment ago"))
                .body(containsString("Decide without a recommendation"))
                .body(not(containsString("Waits for a decision")));
        assertThat(records.decisions(patientId)).hasSize(1).first().satisfies(decision -> {
            assertThat(decision.path("decidedBy").asText()).isEqualTo(carla);
            assertThat(decision.path("outcome").asText()).isEqualTo("ACCEPTED");
        });
        assertThat(noted("clinicianDecide")).isEqualTo(1);
    }

    @Test
    void a_form_that_is_sent_twice_decides_once() {
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        follow(overridden(form)).then().body(containsString("overridden, stays at S1, finding of an examination"));
        follow(overridden(form)).then().body(containsString("overridden, stays at S1, finding of an examination"));
        assertThat(records.decisions(patientId)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en, Choose a reason.", "es, Elija un motivo."})
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_stays(String language, String complaint) {
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        browser.request()
                .urlEncodingEnabled(true)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", language)
                .formParams(form)
                .formParam("outcome", "OVERRIDDEN")
                .formParam("stage", "S2")
                .formParam("note", "Not <yet>")
                .post(page + "/decisions")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("<span class=\"wrong\">" + complaint))
                .body(containsString("Not &lt;yet&gt;</textarea>"))
                .body(containsString("value=\"OVERRIDDEN\" required checked"))
                .body(containsString("<option value=\"S2\" selected>"))
                .body(containsString(form.get("decisionId")));
        assertThat(records.decisions(patientId)).isEmpty();
    }

    @Test
    void whoever_comes_too_late_is_told_what_was_decided_and_by_whom() {
        // Given
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        records.decide(patientId, form.get("recommendationId"), "S2", "otto");
        // When
        Response late = overridden(form);
        // Then
        late.then()
                .statusCode(409)
                .body(containsString("Somebody was faster"))
                .body(containsString("otto, "))
                .body(containsString("overridden, S1 to S2, concern for safety"))
                .body(containsString("The plan is at stage S2"))
                .body(containsString("Straight leg raise &lt;limited&gt;</textarea>"));
        Map<String, String> again = form(late.asString(), OTHERWISE);
        assertThat(again).containsEntry("outcome", "WITHOUT_RECOMMENDATION").containsEntry("planRevision", "2");
        follow(send(OTHERWISE, again, "stage", "S1", "reason", "EXAMINATION_FINDING"))
                .then()
                .body(containsString("decided without recommendation, S2 to S1"));
    }

    @Test
    void a_plan_that_changed_is_looked_at_again() {
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        records.plan(patientId, 5, "S2");
        Response late = overridden(form);
        late.then()
                .statusCode(409)
                .body(containsString("The plan has changed since the page was loaded"))
                .body(containsString("The plan is at stage S2"))
                .body(containsString("Straight leg raise"));
        Map<String, String> again = form(late.asString(), OTHERWISE);
        assertThat(again)
                .containsEntry("planRevision", "5")
                .containsEntry("recommendationId", form.get("recommendationId"));
        overridden(again).then().statusCode(303);
    }

    @Test
    void a_recommendation_that_was_overtaken_is_not_decided_upon() {
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        String newest = form.put("recommendationId", UUID.randomUUID().toString());
        Response late = overridden(form);
        late.then()
                .statusCode(409)
                .body(containsString("There is a newer recommendation"))
                .body(containsString("It is recommended now: See the patient at once"));
        assertThat(form(late.asString(), OTHERWISE)).containsEntry("recommendationId", newest);
        assertThat(records.decisions(patientId)).isEmpty();
    }

    @Test
    void an_outage_loses_nothing() {
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        records.refuse(patientId, 503);
        Response away = overridden(form);
        away.then()
                .statusCode(503)
                .body(containsString("does not answer"))
                .body(containsString("Straight leg raise &lt;limited&gt;</textarea>"));
        records.refuse(patientId, 0);
        Map<String, String> again = form(away.asString(), OTHERWISE);
        assertThat(again).isEqualTo(form);
        follow(overridden(again)).then().body(containsString("Recorded:"));
    }

    @Test
    void session_service_has_the_last_word_on_who_may_decide() {
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        records.refuse(patientId, 403);
        overridden(form)
                .then()
                .statusCode(403)
                .body(containsString("only the care team may"))
                .body(containsString("Straight leg raise"));
    }

    @Test
    void others_and_other_sites_decide_nothing() {
        Map<String, String> form = form(browser.get(page).asString(), OTHERWISE);
        browser.request()
                .header("Sec-Fetch-Site", "cross-site")
                .formParams(form)
                .post(page + "/decisions")
                .then()
                .statusCode(403);
        var otto = new Browser();
        otto.signIn(page, "otto-" + UUID.randomUUID(), "clinician");
        otto.request()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(form)
                .post(page + "/decisions")
                .then()
                .statusCode(404)
                .body(not(containsString("Dora")));
        assertThat(records.decisions(patientId)).isEmpty();
    }

    @Test
    void a_warning_symptom_is_cleared_with_a_note_and_never_without() {
        // Given
        Map<String, String> form = form(browser.get(page).asString(), "clearances");
        records.raise(patientId, form.get("symptomReportId"), "SADDLE");
        // When
        Response without = send("clearances", form, "note", " ");
        // Then
        without.then().statusCode(400).body(containsString("<span class=\"wrong\">Write a note"));
        // When
        Response cleared = send("clearances", form, "note", "Examined: sensation normal.");
        // Then
        follow(cleared)
                .then()
                .body(containsString("Saddle numbness, cleared by " + carla))
                .body(containsString("Examined: sensation normal."))
                .body(not(containsString(page + "/clearances")));
    }

    @Test
    void a_warning_symptom_that_somebody_else_cleared_says_who_and_why() {
        Map<String, String> form = form(browser.get(page).asString(), "clearances");
        records.raise(patientId, form.get("symptomReportId"), "SADDLE");
        records.clearAll(patientId, "otto");
        send("clearances", form, "note", "Mine")
                .then()
                .statusCode(409)
                .body(containsString("cleared by otto"))
                .body(containsString("Seen by me."))
                .body(containsString("Mine</textarea>"));
    }

    @Test
    void a_pause_is_set_once_and_not_over_another() {
        // Given
        Map<String, String> form = form(browser.get(page).asString(), "pauses");
        String today = LocalDate.now().toString();
        // When
        send("pauses", form, "from", today, "reason", "HOLIDAY").then().statusCode(303);
        Response again = send("pauses", form, "from", today, "reason", "HOLIDAY");
        // Then
        follow(again).then().body(containsString("with an open end: holiday"));
        assertThat(records.pauses(patientId)).hasSize(1);
        assertThat(records.pauses(patientId).get(0).path("to").isNull()).isTrue();
        // When
        Response over =
                send("pauses", form(browser.get(page).asString(), "pauses"), "from", today, "reason", "ILLNESS");
        // Then
        over.then()
                .statusCode(409)
                .body(containsString("There is a pause on some of these days"))
                .body(containsString("with an open end: holiday"))
                .body(containsString("value=\"%s\" required".formatted(today)));
    }

    @Test
    void a_pause_there_is_gets_another_end() {
        // Given
        Course gita = Practice.gita(carla);
        practice.admit(broker.bootstrapServers(), List.of(gita));
        LocalDate today = gita.today();
        records.pause(gita.patientId(), today.minusDays(3), today.plusDays(4));
        UUID pauseId = UUID.fromString(
                records.pauses(gita.patientId()).get(0).path("pauseId").asText());
        page = "/clinician/patients/" + gita.patientId();
        String html = browser.get(page).asString();
        assertThat(html).contains("value=\"%s\"".formatted(today.plusDays(4)));
        Map<String, String> known = Map.of("from", today.minusDays(3).toString());
        // When
        Response backwards = send("pauses", known, "to", today.minusDays(9).toString(), "reason", "HOLIDAY");
        Response ended = send("pauses", known, "to", today.toString(), "reason", "ILLNESS");
        // Then
        backwards.then().statusCode(400).body(containsString("<span class=\"wrong\">Not before the first day"));
        follow(ended).then().body(containsString("Recorded:"), containsString(": illness"));
        assertThat(records.pauses(gita.patientId())).singleElement().satisfies(pause -> {
            assertThat(pause.path("pauseId").asText()).isEqualTo(pauseId.toString());
            assertThat(pause.path("to").asText()).isEqualTo(today.toString());
        });
        // And one that is gone is said to be
        send("pauses", Map.of("from", today.minusDays(5).toString()), "reason", "HOLIDAY")
                .then()
                .statusCode(409)
                .body(containsString("This pause is not there any more"));
    }

    @Test
    void a_page_made_up_by_hand_is_refused_and_an_unknown_receipt_says_nothing() {
        send(OTHERWISE, Map.of("decisionId", "mine")).then().statusCode(400);
        browser.get(page + "?decision=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(not(containsString("role=\"status\"")));
    }

    private long noted(String operation) {
        return Sql.on(database)
                .first(
                        "select count(*) from audit_entry where person_id = ? and operation = ?",
                        row -> row.getLong(1),
                        patientId,
                        operation)
                .orElseThrow();
    }
}
