package org.restride.analytics.clinician.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.restride.analytics.worklist.AttentionKind.RED_FLAG;
import static org.restride.analytics.worklist.Ward.attention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
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
class ItemPageTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private final String carla = "carla-" + UUID.randomUUID();
    private final Browser browser = new Browser();

    @Inject
    Ward ward;

    @Inject
    AgroalDataSource database;

    private UUID ada;
    private String page;

    @BeforeEach
    void open() {
        ada = ward.patient("Ada <Example>", carla);
        ward.holds(ada, attention(ada, RED_FLAG, "a"));
        page = "/clinician/worklist/"
                + Sql.on(database)
                        .first(
                                "select item_id from worklist_item where patient_id = ?",
                                row -> Sql.uuid(row, "item_id"),
                                ada)
                        .orElseThrow();
    }

    @Test
    void the_link_of_an_alert_leads_to_the_patient_and_a_button() {
        browser.signIn(page, carla, "clinician");
        browser.get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Ada &lt;Example&gt;"))
                .body(containsString("Warning symptom"))
                .body(containsString("Not seen yet"));
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void pressing_the_button_acknowledges_and_the_page_says_so() {
        // Given
        browser.signIn(page, carla, "clinician");
        // When
        press("1").then().statusCode(303).header("Location", containsString(page));
        // Then
        browser.get(page)
                .then()
                .statusCode(200)
                .body(containsString("Seen"))
                .body(not(containsString("I have seen this")));
    }

    @Test
    void nothing_is_acknowledged_that_the_page_did_not_show() {
        // Given
        browser.signIn(page, carla, "clinician");
        var shown = REVISION.matcher(browser.get(page).asString());
        assertThat(shown.find()).isTrue();
        ward.holds(ada, attention(ada, RED_FLAG, "a", "b"));
        // When
        press(shown.group(1)).then().statusCode(303);
        // Then
        browser.get(page).then().body(containsString("Not seen yet"));
    }

    @Test
    void to_others_there_is_no_such_page() {
        browser.signIn(page, "otto-" + UUID.randomUUID(), "clinician");
        browser.get(page).then().statusCode(404).contentType("text/html").body(not(containsString("Ada")));
        press("1").then().statusCode(404);
    }

    @Test
    void another_site_cannot_press_it() {
        browser.signIn(page, carla, "clinician");
        browser.request()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("revision", "1")
                .formParam("handlingId", UUID.randomUUID())
                .post(page)
                .then()
                .statusCode(403);
    }

    private Response press(String revision) {
        return browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("revision", revision)
                .formParam("handlingId", UUID.randomUUID())
                .post(page);
    }

    private long noted() {
        return Sql.on(database)
                .first(
                        "select count(*) from audit_entry where person_id = ? and operation = 'clinicianWorklistItem'",
                        row -> row.getLong(1),
                        ada)
                .orElseThrow();
    }
}
