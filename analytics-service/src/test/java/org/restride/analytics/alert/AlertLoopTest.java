package org.restride.analytics.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.CaughtMail;
import org.restride.analytics.FakeSessions;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.events.SymptomReported.Tier;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

/** From the event to the mail box, by itself. */
@QuarkusTest
@TestProfile(AlertLoopTest.Sending.class)
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeSessions.class)
@QuarkusTestResource(CaughtMail.class)
class AlertLoopTest {

    /** As when it runs for real. */
    public static final class Sending implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("restride.alert.sends", "true");
        }
    }

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    CaughtMail mail;

    @Inject
    AlertedClinic clinic;

    @Test
    void a_reported_emergency_is_on_the_worklist_and_in_the_mail_within_moments() throws Exception {
        // Given
        var clinicId = UUID.randomUUID();
        String email = "reception-%s@clinic.example".formatted(clinicId);
        var ada = History.ofSomebody();
        clinic.settings(clinicId, null, email, null, null);
        // When the flag comes before anybody knows who the patient is
        var flag = History.openFlag("SADDLE", Tier.EMERGENCY, LocalDate.now(ZoneOffset.UTC));
        var report = ada.symptomReport(UUID.randomUUID(), 1, flag);
        Topic.send(broker.bootstrapServers(), List.of(report, ada.patientOf(clinicId)));
        // Then
        await().untilAsserted(() -> assertThat(mail.of(email)).hasSize(1));
        String item = Carla.asks().get("/v1/worklist").jsonPath().getString("items[0].itemId");
        assertThat(mail.of(email).get(0)).contains("/clinician/worklist/" + item);
        // And when it is cleared it is over
        Topic.send(
                broker.bootstrapServers(),
                List.of(ada.symptomReport(report.symptomReportId(), 2, History.cleared(flag))));
        await().untilAsserted(() -> assertThat(
                        Carla.asks().get("/v1/worklist/" + item).jsonPath().getString("item.state"))
                .isEqualTo("CLOSED"));
        // What costs a query is read in the background
        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.of("oscar", "operator"))
                .get("/q/metrics")
                .then()
                .body(containsString("restride_alert_attempts_total{channel=\"email\",outcome=\"delivered\"} 1.0"))
                .body(containsString("restride_alert_nowhere 0.0")));
    }
}
