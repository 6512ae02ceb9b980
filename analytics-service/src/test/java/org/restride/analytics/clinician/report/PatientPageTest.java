package org.restride.analytics.clinician.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class PatientPageTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"chart-data\">(.*?)</script>");

    private final String carla = "carla-" + UUID.randomUUID();
    private final Browser browser = new Browser();
    private final Course dora = Practice.dora(carla);

    @StackPart
    EmbeddedKafka broker;

    @Inject
    Practice practice;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    private String page;

    @BeforeEach
    void admit() {
        practice.admit(broker.bootstrapServers(), List.of(dora));
        page = "/clinician/patients/" + dora.patientId();
    }

    @Test
    void it_says_first_what_to_do_and_on_what_that_rests() {
        browser.signIn(page, carla, "clinician");
        browser.get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Dora &lt;Nagy&gt;"))
                .body(not(containsString("<Nagy>")))
                .body(containsString("See the patient at once"))
                .body(containsString("Saddle numbness"))
                .body(containsString("Needs clinical sign-off"))
                .body(containsString("Protocol sciatica-home 0.2.0"))
                .body(containsString("Calm symptoms"))
                .body(not(containsString("style=")))
                .body(not(containsString("onclick")));
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void the_chart_has_a_place_for_each_day_and_null_where_nothing_was_said() throws IOException {
        browser.signIn(page, carla, "clinician");
        JsonNode chart = chart();
        int days = chart.path("days").asInt();
        assertThat(days).isEqualTo(22);
        assertThat(chart.at("/leg/scores")).hasSize(days).anyMatch(JsonNode::isNull);
        assertThat(chart.at("/leg/scores")).noneMatch(score -> score.isInt() && score.asInt() == 0);
        assertThat(chart.at("/leg/means")).hasSize(days);
        assertThat(chart.at("/stages/0/label").asText()).isEqualTo("1 Calm symptoms");
        assertThat(chart.at("/leg/meaningful").decimalValue())
                .isLessThan(chart.at("/leg/baseline").decimalValue());
    }

    private JsonNode chart() throws IOException {
        var data = DATA.matcher(browser.get(page).asString());
        assertThat(data.find()).isTrue();
        return json.readTree(data.group(1)).path("chart");
    }

    @Test
    void it_speaks_spanish_to_whoever_wants_it() {
        browser.signIn(page, carla, "clinician");
        browser.request()
                .header("Accept-Language", "es-MX, en;q=0.5")
                .get(page)
                .then()
                .body(containsString("<html lang=\"es\">"))
                .body(containsString("Ver al paciente de inmediato"))
                .body(containsString("Entumecimiento en silla de montar"))
                .body(containsString("<p lang=\"es\">emergencia: SADDLE</p>"))
                .body(containsString("<li lang=\"es\">el cierre de SADDLE por un profesional, con una nota</li>"))
                .body(not(containsString("EMERGENCY: SADDLE")))
                .body(not(containsString("clearance, with a note")))
                .body(not(containsString("<span lang=\"en\">")));
        var chosen = browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("language", "es")
                .formParam("back", page)
                .post("/clinician/language");
        chosen.then().statusCode(303).header("Location", containsString(page));
        browser.request()
                .cookie("restride_language", chosen.cookie("restride_language"))
                .get(page)
                .then()
                .body(containsString("Ver al paciente de inmediato"));
    }

    @Test
    void what_engine_2_0_issued_is_shown_in_english() {
        // Given
        Sql.on(database).update("update recommendation set spanish = null where patient_id = ?", dora.patientId());
        browser.signIn(page, carla, "clinician");
        // Then
        browser.request()
                .header("Accept-Language", "es")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Ver al paciente de inmediato"))
                .body(containsString("<p lang=\"en\">EMERGENCY: SADDLE</p>"));
    }

    @Test
    void to_others_there_is_no_such_patient() {
        browser.signIn(page, "otto-" + UUID.randomUUID(), "clinician");
        browser.get(page).then().statusCode(404).contentType("text/html").body(not(containsString("Dora")));
    }

    private long noted() {
        return Sql.on(database)
                .first(
                        "select count(*) from audit_entry where person_id = ? and operation = 'clinicianPatient'",
                        row -> row.getLong(1),
                        dora.patientId())
                .orElseThrow();
    }
}
