package org.restride.analytics.outcomes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Examples;
import org.restride.analytics.FakeSessions;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeSessions.class)
class OutcomesTest {

    private final UUID clinicId = UUID.randomUUID();
    private final String clinician = "outcomes-" + clinicId;

    @StackPart
    FakeSessions sessions;

    @Inject
    Cohort cohort;

    @Inject
    ObjectMapper json;

    private static ValidatableResponse asked(String subject, String role, String period) {
        return given().auth()
                .oauth2(Tokens.of(subject, role))
                .get("/v1/outcomes?" + period)
                .then();
    }

    @Test
    void a_clinician_has_the_patients_of_their_clinic_counted() {
        // Given
        sessions.employ(clinicId, clinician);
        cohort.sevenPatientsOf(clinicId);
        cohort.sevenPatientsOf(UUID.randomUUID());
        // Then
        String leg = "changes.find { it.location == 'LEG' && it.week == 4 }";
        asked(clinician, "clinician", Cohort.PERIOD)
                .statusCode(200)
                .body("patients", equalTo(7))
                .body("smallestGroup", equalTo(5))
                .body(leg + ".began", equalTo(7))
                .body(leg + ".n", equalTo(6))
                .body(leg + ".improved", equalTo(4))
                .body(leg + ".notKnown", equalTo(1))
                .body(leg + ".share.low", equalTo(0.29999332f))
                .body("retention[3].retained", equalTo(6))
                .body("retention[4].began", equalTo(0))
                .body("retention[4].share", nullValue())
                .body("stages", hasSize(12))
                .body("stages[3].stages.patients", containsInAnyOrder(7));
        asked("outcomes-anna", "author", Cohort.PERIOD).statusCode(200).body("patients", greaterThanOrEqualTo(14));
        asked("outcomes-nobody", "clinician", Cohort.PERIOD).statusCode(200).body("patients", equalTo(0));
    }

    @Test
    void a_programme_that_began_on_another_day_does_not_count() {
        sessions.employ(clinicId, clinician);
        cohort.sevenPatientsOf(clinicId);
        asked(clinician, "clinician", "from=2026-01-02&to=2026-02-28").body("patients", equalTo(0));
        asked(clinician, "clinician", "from=2025-11-01&to=2025-12-31").body("patients", equalTo(0));
    }

    @Test
    void of_four_patients_nothing_is_told() {
        sessions.employ(clinicId, clinician);
        for (int i = 0; i < 4; i++) {
            cohort.patientOf(clinicId);
        }
        asked(clinician, "clinician", Cohort.PERIOD)
                .statusCode(200)
                .body("patients", nullValue())
                .body("stages.findAll { it.week <= 4 }.began", everyItem(nullValue()))
                .body("changes.n", everyItem(nullValue()))
                .body("retention.share", everyItem(nullValue()));
    }

    @Test
    void a_period_that_is_none_is_refused() {
        for (String period :
                List.of("from=2026-03-10&to=2026-03-09", "from=2020-01-01&to=2026-03-09", "from=yesterday")) {
            asked("outcomes-anna", "author", period).statusCode(400).body("errors.field", hasItem("from"));
        }
    }

    @Test
    void without_session_service_nobodys_clinics_are_known() {
        sessions.answers(500);
        try {
            asked(clinician, "clinician", Cohort.PERIOD).statusCode(503);
        } finally {
            sessions.answers(200);
        }
    }

    @Test
    void the_example_has_the_fields_of_the_answer() throws IOException {
        Examples.assertAnswers(json, "getOutcomes", OutcomesView.class);
    }
}
