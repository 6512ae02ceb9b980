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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.events.PatientChanged.TemporaryAccess;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;
import org.restride.testing.access.AccessMatrix;
import org.restride.testing.access.Standing;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AccessMatrixTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MUCH_LATER = Instant.parse("2999-01-01T00:00:00Z");

    @StackPart
    EmbeddedKafka broker;

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
                        patientOfOtherClinic.patient(1, null, List.of("matrix-otto"), List.of())));
        awaitAccess("matrix-carla", ada.patientId());
        awaitAccess("matrix-otto", patientOfOtherClinic.patientId());
        // Then
        AccessMatrix.of(service, "patientId")
                .refusedAsUnknown("/problems/patient-not-found")
                .roles("patient", "clinician", "author", "reviewer", "importer", "operator", "clinic-admin")
                .relation("own", () -> new Standing("matrix-ada", ada.patientId()))
                .relation("care team", () -> new Standing("matrix-carla", ada.patientId()))
                .relation("break-glass", () -> new Standing("matrix-colin", ada.patientId()))
                .relation("break-glass that ended", () -> new Standing("matrix-late", ada.patientId()))
                .relation("same clinic", () -> new Standing("matrix-cleo", ada.patientId()))
                .relation("other clinic", () -> new Standing("matrix-otto", ada.patientId()))
                .relation("unknown patient", () -> new Standing("matrix-carla", UUID.randomUUID()))
                .compareWith(Path.of("../docs/access/analytics-service.md"));
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
