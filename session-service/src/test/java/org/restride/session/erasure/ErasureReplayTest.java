package org.restride.session.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PatientErased;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;
import org.restride.testing.TopicReader;

/** The list against a database that is older than it, and younger. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ErasureReplayTest {

    private static final UUID CLINIC = UUID.fromString("8a1d2c3b-4e5f-4a6b-9c7d-0e1f2a3b4c01");

    @StackPart
    EmbeddedKafka broker;

    @Inject
    ErasureReplay replay;

    @Inject
    ErasureList list;

    @Inject
    Erasure erasure;

    private static void stored(String subject, String role, String path, String body) {
        int status = given().auth()
                .oauth2(Tokens.of(subject, role))
                .contentType("application/json")
                .body(body)
                .put(path)
                .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private static UUID aPatient() {
        var patientId = UUID.randomUUID();
        stored("adele", "clinic-admin", "/v1/clinics/" + CLINIC, "{\"name\":\"Clinic\"}");
        stored(
                "adele",
                "clinic-admin",
                "/v1/clinics/%s/members/carla".formatted(CLINIC),
                "{\"displayName\":\"carla\",\"functions\":[\"CLINICIAN\"]}");
        stored("carla", "clinician", "/v1/patients/" + patientId, """
                {"displayName":"Ada Example","zone":"Europe/Berlin","clinicId":"%s"}""".formatted(CLINIC));
        return patientId;
    }

    private static int look(UUID patientId) {
        return given().auth()
                .oauth2(Tokens.of("carla", "clinician"))
                .get("/v1/patients/" + patientId)
                .statusCode();
    }

    @Test
    void whom_a_database_from_a_backup_brought_back_is_erased_again() {
        // Given
        UUID patientId = aPatient();
        var erasedAt = Instant.parse("2026-03-10T08:00:00.123Z");
        list.add(patientId, erasedAt);
        assertThat(look(patientId)).isEqualTo(200);
        // When
        replay.replay();
        // Then
        assertThat(look(patientId)).isEqualTo(404);
        assertThat(erasure.all()).containsEntry(patientId, erasedAt);
        try (var topic = new TopicReader(broker.bootstrapServers(), EventType.PATIENT_ERASED.topic())) {
            await().until(() -> topic.records().stream()
                    .map(record -> (PatientErased) EventCodec.decode(EventType.PATIENT_ERASED, record.value()))
                    .anyMatch(event -> event.patientId().equals(patientId)
                            && event.erasedAt().equals(erasedAt)));
        }
    }

    @Test
    void an_erasure_is_listed_before_it_is_answered() {
        UUID patientId = aPatient();
        given().auth()
                .oauth2(Tokens.of("adele", "clinic-admin"))
                .header("If-Match", "\"1\"")
                .delete("/v1/patients/" + patientId)
                .then()
                .statusCode(204);
        assertThat(list.all().get(patientId))
                .isNotNull()
                .isEqualTo(erasure.all().get(patientId));
    }
}
