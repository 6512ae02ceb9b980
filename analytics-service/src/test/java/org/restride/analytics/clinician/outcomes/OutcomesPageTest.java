package org.restride.analytics.clinician.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.FakeSessions;
import org.restride.analytics.clinician.Browser;
import org.restride.analytics.clinician.CodeExchange;
import org.restride.analytics.outcomes.Cohort;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(CodeExchange.class)
@QuarkusTestResource(FakeSessions.class)
class OutcomesPageTest {

    private static final String PAGE = "/clinician/outcomes?" + Cohort.PERIOD;

    private final UUID clinicId = UUID.randomUUID();
    private final String carla = "carla-" + clinicId;
    private final Browser browser = new Browser();

    @StackPart
    FakeSessions sessions;

    @Inject
    Cohort cohort;

    @BeforeEach
    void sign_in() {
        sessions.employ(clinicId, carla);
        browser.signIn("/clinician/", carla, "clinician");
    }

    /** Cells of the line that begins so, without markup. */
    private static String line(String page, String section, String begin) {
        String rest = page.substring(page.indexOf("id=\"%s\"".formatted(section)));
        return rest.substring(rest.indexOf(begin), rest.indexOf("</tr>", rest.indexOf(begin)))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("&#39;", "'")
                .trim();
    }

    @Test
    void the_figures_stand_in_tables_with_their_definitions() {
        cohort.sevenPatientsOf(clinicId);
        String page = browser.get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("of 7 patients."))
                .body(containsString("they never count as unchanged"))
                .body(containsString("fewer than 5 patients"))
                .body(not(containsString("style=")))
                .extract()
                .asString();
        assertThat(line(page, "changes", "<th scope=\"row\">leg</th><td>4</td>"))
                .isEqualTo("leg 4 7 6 4 67% (30%–90%) 1 0");
        assertThat(line(page, "changes", "<th scope=\"row\">leg</th><td>8</td>"))
                .isEqualTo("leg 8 Nobody's programme has lasted as long.");
        assertThat(line(page, "changes", "<th scope=\"row\">back</th><td>4</td>"))
                .isEqualTo("back 4 7 left out left out left out left out left out");
        assertThat(line(page, "stages", "<th scope=\"row\">4</th>")).isEqualTo("4 7 7 0");
        assertThat(line(page, "adherence", "<th scope=\"row\">1–4</th>")).isEqualTo("1–4 7 0 left out left out 0");
    }

    @Test
    void of_few_patients_no_table_is_shown() {
        cohort.patientOf(clinicId);
        browser.get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("of fewer than 5 patients"))
                .body(not(containsString("id=\"changes\"")));
    }

    @Test
    void the_page_is_found_from_the_others_and_speaks_spanish() {
        cohort.sevenPatientsOf(clinicId);
        browser.get("/clinician/").then().body(containsString("href=\"/clinician/outcomes\""));
        String page = browser.request()
                .header("Accept-Language", "es")
                .get(PAGE)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("<h1>Resultados</h1>", "omitido", "Etapa por semana");
        browser.get("/clinician/outcomes?from=2026-03-10&to=2026-03-09")
                .then()
                .statusCode(400)
                .contentType("text/html");
    }
}
