package org.restride.analytics.access;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.FakeSessions;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.progression.Protocols;
import org.restride.events.EventType;
import org.restride.events.PatientChanged.TemporaryAccess;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;
import org.restride.testing.access.AccessMatrix;
import org.restride.testing.access.Standing;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeSessions.class)
class AccessMatrixTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MUCH_LATER = Instant.parse("2999-01-01T00:00:00Z");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final String HANDLING = "{\"handlingId\": \"0c1d2e3f-4a5b-4c6d-8e7f-102030405060\"}";
    private static final String SNOOZE =
            "{\"handlingId\": \"0c1d2e3f-4a5b-4c6d-8e7f-102030405060\", \"until\": \"2999-01-01T00:00:00Z\"}";

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    FakeSessions sessions;

    @TestHTTPResource("/")
    URI service;

    @Test
    void everyone_is_let_in_where_the_page_says_so() {
        // Given
        var ada = History.ofSomebody();
        var patientOfOtherClinic = History.ofSomebody();
        Topic.send(
                broker.bootstrapServers(),
                List.of(
                        ada.patient(
                                1,
                                "matrix-ada",
                                List.of("matrix-carla"),
                                List.of(
                                        new TemporaryAccess("matrix-colin", MUCH_LATER),
                                        new TemporaryAccess("matrix-late", LONG_AGO))),
                        ada.symptomReport(UUID.randomUUID(), 1, false, "2026-03-10"),
                        patientOfOtherClinic.patient(1, null, List.of("matrix-otto"), List.of())));
        awaitAccess("matrix-carla", ada.patientId());
        awaitAccess("matrix-otto", patientOfOtherClinic.patientId());
        String itemId = awaitItem("matrix-carla");
        Topic.send(
                broker.bootstrapServers(),
                List.of(Protocols.version("0.2.0"), ada.plan("0.2.0", 1, "2026-01-01", "S1", 7)));
        String recommendationId = awaitRecommendation("matrix-carla", ada.patientId());
        var clinicId = UUID.randomUUID();
        sessions.administer(clinicId, "matrix-adele");
        // Then
        AccessMatrix.of(service, "patientId")
                .refusedAsUnknown(
                        "/problems/patient-not-found",
                        "/problems/worklist-item-not-found",
                        "/problems/clinic-not-found")
                .parameter("itemId", visit -> visit.relation().equals("unknown patient") ? UNKNOWN : itemId)
                .parameter("clinicId", visit -> visit.relation().equals("unknown patient") ? UNKNOWN : "" + clinicId)
                .parameter("recommendationId", visit -> recommendationId)
                .body(
                        "evaluateCases",
                        visit -> Protocols.json("worked-examples.json").get(0).toString())
                .body("acknowledgeWorklistItem", visit -> HANDLING)
                .body("snoozeWorklistItem", visit -> SNOOZE)
                .body("assignWorklistItem", visit -> HANDLING)
                .body("putAlertSettings", visit -> "{}")
                .roles("patient", "clinician", "author", "reviewer", "importer", "operator", "clinic-admin")
                .relation("own", () -> new Standing("matrix-ada", ada.patientId()))
                .relation("care team", () -> new Standing("matrix-carla", ada.patientId()))
                .relation("break-glass", () -> new Standing("matrix-colin", ada.patientId()))
                .relation("break-glass that ended", () -> new Standing("matrix-late", ada.patientId()))
                .relation("same clinic", () -> new Standing("matrix-cleo", ada.patientId()))
                .relation("other clinic", () -> new Standing("matrix-otto", ada.patientId()))
                .relation("administers the clinic", () -> new Standing("matrix-adele", ada.patientId()))
                .relation("unknown patient", () -> new Standing("matrix-carla", UUID.randomUUID()))
                .parameter("dryRunId", visit -> UUID.randomUUID().toString())
                .parameter("rebuildId", visit -> UUID.randomUUID().toString())
                .parameter("republicationId", visit -> UUID.randomUUID().toString())
                .parameter("topic", visit -> EventType.PAIN_SCORED.topic())
                .parameter("partition", visit -> "0")
                .parameter("offset", visit -> "4711")
                .compareWith(Path.of("../docs/access/analytics-service.md"));
    }

    private static String awaitRecommendation(String subject, UUID patientId) {
        return await().until(
                        () -> RestAssured.given()
                                .auth()
                                .oauth2(Tokens.of(subject, "clinician"))
                                .get("/v1/patients/%s/recommendations".formatted(patientId))
                                .jsonPath()
                                .getString("items[0].recommendationId"),
                        Objects::nonNull);
    }

    private static String awaitItem(String subject) {
        return await().until(
                        () -> RestAssured.given()
                                .auth()
                                .oauth2(Tokens.of(subject, "clinician"))
                                .get("/v1/worklist")
                                .jsonPath()
                                .getString("items[0].itemId"),
                        Objects::nonNull);
    }

    private static void awaitAccess(String subject, UUID patientId) {
        await().until(() -> RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of(subject, "clinician"))
                        .get("/v1/patients/%s/report".formatted(patientId))
                        .statusCode()
                == 200);
    }
}
