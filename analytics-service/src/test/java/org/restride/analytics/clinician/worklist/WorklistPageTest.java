package org.restride.analytics.clinician.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.restride.analytics.worklist.AttentionKind.RED_FLAG;
import static org.restride.analytics.worklist.AttentionKind.SILENT;
import static org.restride.analytics.worklist.Ward.attention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.clinician.Browser;
import org.restride.analytics.clinician.CodeExchange;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.Ward;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(CodeExchange.class)
class WorklistPageTest {

    private static final String HOME = "/clinician/";
    private static final Pattern MARKER = Pattern.compile("data-marker=\"(\\w+)\"");

    private final String carla = "carla-" + UUID.randomUUID();
    private final Browser browser = new Browser();

    @Inject
    Ward ward;

    @Inject
    AgroalDataSource database;

    @TestHTTPResource
    URI service;

    private UUID ada;
    private UUID ben;

    @BeforeEach
    void open() {
        ada = ward.patient("Ada <Example>", carla);
        ben = ward.patient("Ben Example", carla);
        ward.holds(ada, attention(ada, RED_FLAG, "a"), attention(ada, SILENT, "b"));
        browser.signIn(HOME, carla, "clinician");
    }

    @Test
    void a_patient_has_one_row_with_each_reason_in_words() {
        String page = browser.get(HOME)
                .then()
                .statusCode(200)
                .body(containsString("Ada &lt;Example&gt;"))
                .body(containsString("Warning symptom"))
                .body(containsString("Nothing heard"))
                .body(not(containsString("Ben Example")))
                .body(not(containsString("style=")))
                .extract()
                .asString();
        assertThat(page.split("<th scope=\"row\">", -1)).hasSize(2);
        assertThat(noted(ada)).isEqualTo(1);
        assertThat(noted(ben)).isZero();
        browser.get(HOME + "?show=all").then().body(containsString("Ben Example"));
        browser.get(HOME + "?kind=SILENT").then().body(not(containsString("<strong>Warning symptom:")));
    }

    @Test
    void reasons_are_in_spanish_for_whoever_wants_it() {
        browser.request()
                .header("Accept-Language", "es")
                .get(HOME)
                .then()
                .body(containsString("<html lang=\"es\">"))
                .body(containsString("Síntoma de alarma"))
                .body(containsString("Sin noticias"))
                .body(not(containsString("Warning symptom")))
                .body(not(containsString("Nothing heard")));
    }

    @Test
    void a_name_is_searched_for_without_being_in_an_address() {
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", "beN")
                .formParam("show", "all")
                .post("/clinician/searches")
                .then()
                .statusCode(200)
                .body(containsString("Ben Example"))
                .body(not(containsString("Ada")));
    }

    @Test
    void what_was_seen_or_put_off_leads_back_to_the_list() {
        press(RED_FLAG.name(), "", 1, "/clinician/?kind=RED_FLAG")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/clinician/?kind=RED_FLAG"));
        press(SILENT.name(), "/snoozes", 1, HOME).then().statusCode(303).header("Location", endsWith(HOME));
        browser.get(HOME)
                .then()
                .body(containsString("Warning symptom"))
                .body(not(containsString("<button id=\"seen-")))
                .body(not(containsString("Nothing heard:</strong>")));
        browser.get(HOME + "?resting=1").then().body(containsString("Nothing heard:</strong>"));
    }

    @Test
    void a_form_leads_to_no_other_site_and_a_warning_symptom_is_not_put_off() {
        press(SILENT.name(), "", 1, "https://elsewhere.example/clinician/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/clinician/"))
                .header("Location", not(containsString("elsewhere")));
        press(RED_FLAG.name(), "/snoozes", 1, HOME).then().statusCode(422);
    }

    @Test
    void an_open_page_hears_of_a_change_and_of_nothing_else() throws IOException, InterruptedException {
        // Given
        var marker = MARKER.matcher(browser.get(HOME).asString());
        assertThat(marker.find()).isTrue();
        var request = HttpRequest.newBuilder(service.resolve("/clinician/worklist/changes?seen=" + marker.group(1)))
                .header(
                        "Cookie",
                        browser.cookies().entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .build();
        var stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)).startsWith(":");
            // When
            ward.holds(ben, attention(ben, SILENT, "c"));
            // Then
            String line = next(lines);
            while (line.startsWith(":")) {
                line = next(lines);
            }
            assertThat(line + next(lines))
                    .contains("event:")
                    .contains("changed")
                    .doesNotContain("Ben");
        }
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line.isBlank()) {
            line = lines.readLine();
        }
        return line;
    }

    private Response press(String kind, String step, int revision, String back) {
        UUID item = Sql.on(database)
                .first(
                        "select item_id from worklist_item where patient_id = ? and kind = ?",
                        row -> Sql.uuid(row, "item_id"),
                        ada,
                        kind)
                .orElseThrow();
        return browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("revision", revision)
                .formParam("handlingId", UUID.randomUUID())
                .formParam("days", 3)
                .formParam("back", back)
                .post("/clinician/worklist/" + item + step);
    }

    private long noted(UUID patientId) {
        return Sql.on(database)
                .first(
                        "select count(*) from audit_entry where person_id = ? and operation = 'clinicianHome'",
                        row -> row.getLong(1),
                        patientId)
                .orElseThrow();
    }
}
