package org.restride.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.restride.session.Clinic.aPainScore;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.as;
import static org.restride.session.Clinic.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/** Everything that is held about a person, in one file that programs and people can read. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeAnalytics.class)
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    FakeAnalytics analytics;

    private UUID patientId;

    @BeforeEach
    void record() {
        Clinic.opens();
        analytics.works();
        TestProtocol.announce(broker.bootstrapServers());
        patientId = aPatientWithPlan();
        put("/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID()), aSession())
                .then()
                .statusCode(201);
        var score = "/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID());
        put(score, aPainScore()).then().statusCode(201);
        put(score, aPainScore().put("leg0To10", 6), "\"1\"").then().statusCode(200);
    }

    private Map<String, String> export() throws IOException {
        byte[] zip = as("carla", "clinician")
                .get("/v1/patients/%s/export".formatted(patientId))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        Map<String, String> files = new TreeMap<>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void every_service_and_every_kind_is_there() throws IOException {
        var files = export();
        assertThat(files)
                .containsKeys(
                        "session-service/patient.json",
                        "session-service/plans.json",
                        "session-service/sessions.json",
                        "session-service/sessions.csv",
                        "session-service/pain-scores.json",
                        "session-service/pain-scores.csv",
                        "session-service/break-glass.json",
                        "session-service/enrolment.json",
                        "session-service/audit.json",
                        "analytics-service/analytics.json",
                        "schemas/session.completed.v1.schema.json");
        assertThat(JSON.readTree(files.get("session-service/sessions.json"))).hasSize(1);
        assertThat(JSON.readTree(files.get("session-service/pain-scores.json")))
                .as("both revisions")
                .hasSize(2);
        assertThat(files.get("session-service/pain-scores.csv").lines()).hasSize(3);
        assertThat(files.get("session-service/sessions.csv").lines().findFirst().orElseThrow())
                .startsWith("sessionId,revision,voided,day");
        assertThat(files.get("analytics-service/analytics.json")).isEqualTo(FakeAnalytics.EXPORT);
    }

    @Test
    void every_json_file_has_a_schema_and_the_manifest_names_all() throws IOException {
        var files = export();
        JsonNode manifest = JSON.readTree(files.get("session-service/manifest.json"));
        assertThat(manifest.path("files"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> !name.contains("manifest"))
                        .toList());
        Map<String, String> schemas = Map.of(
                "patient", "patient.changed.v1",
                "plans", "plan.changed.v1",
                "sessions", "session.completed.v1",
                "pain-scores", "pain.scored.v1",
                "symptom-reports", "symptom.reported.v1",
                "stage-decisions", "stage.decided.v1");
        files.keySet().stream()
                .filter(name -> name.endsWith(".json") && !name.startsWith("schemas/"))
                .map(name -> name.substring(name.indexOf('/') + 1).replace(".json", ""))
                .forEach(name -> assertThat(files)
                        .containsKey("schemas/%s.schema.json".formatted(schemas.getOrDefault(name, name))));
    }

    @Test
    void a_missing_value_is_empty_in_the_table_and_never_zero() throws IOException {
        var line = export().get("session-service/pain-scores.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(line).endsWith(",DAILY_AVERAGE,4,,THIGH,,");
    }

    @Test
    void the_file_it_was_written_to_is_gone_afterwards() throws IOException {
        long before = temporaryFiles();
        export();
        as("carla", "clinician")
                .head("/v1/patients/%s/export".formatted(patientId))
                .then()
                .statusCode(200);
        analytics.status = 500;
        as("carla", "clinician").get("/v1/patients/%s/export".formatted(patientId));
        await().untilAsserted(() -> assertThat(temporaryFiles()).isEqualTo(before));
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("export.*\\.zip"))
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 404, 403})
    void half_an_export_is_none(int status) {
        analytics.status = status;
        as("carla", "clinician")
                .get("/v1/patients/%s/export".formatted(patientId))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10");
    }
}
