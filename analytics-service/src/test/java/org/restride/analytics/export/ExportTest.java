package org.restride.analytics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.events.EventCodec;
import org.restride.events.PatientEvent;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExportTest {

    @StackPart
    EmbeddedKafka broker;

    @Inject
    ObjectMapper json;

    @Inject
    ExportSpool spool;

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/")
    URI service;

    @Test
    void an_export_has_every_fact_day_and_read_and_says_how_long_it_is() throws IOException {
        // Given more than is fetched at once
        var ada = History.ofSomebody();
        List<PatientEvent> events = new ArrayList<>();
        events.add(ada.patient(1, "ada-exports", List.of(), List.of()));
        events.add(ada.plan(1, "2024-01-01", "S1", 7));
        events.add(ada.symptomReport(UUID.randomUUID(), 1, false, "2024-01-01"));
        events.add(ada.decision(UUID.randomUUID(), "2024-01-01"));
        for (int i = 0; i < 600; i++) {
            String day = LocalDate.of(2024, 1, 1).plusDays(i).toString();
            events.add(ada.session(day, 20));
            events.add(ada.score(day, 3, null));
        }
        Topic.send(broker.bootstrapServers(), events);
        String path = "/v1/patients/%s".formatted(ada.patientId());
        await().until(() -> {
            var report = asAda().get(path + "/report");
            return report.statusCode() == 200 && report.jsonPath().getInt("coverage.painScoresRecorded") == 600;
        });
        // When
        var answer = asAda().get(path + "/export").then().statusCode(200).contentType("application/json");
        // Then
        assertThat(answer.extract().header("Content-Length"))
                .isEqualTo(Integer.toString(answer.extract().asByteArray().length));
        assertThat(answer.extract().header("Cache-Control")).isEqualTo("no-store");
        JsonNode export = json.readTree(answer.extract().asByteArray());
        assertThat(export.path("service").asText()).isEqualTo("analytics-service");
        assertThat(export.at("/patient/displayName").asText()).isEqualTo("Ada Example");
        assertThat(export.at("/patient/relations/0/relation").asText()).isEqualTo("OWN");
        assertThat(facts(export)).containsExactlyInAnyOrderElementsOf(data(events));
        assertThat(export.path("dailySummaries")).hasSize(600);
        assertThat(export.at("/dailySummaries/0/day").asText()).isEqualTo("2024-01-01");
        assertThat(export.at("/report/period/from").asText()).isEqualTo("2024-01-01");
        assertThat(export.path("worklist"))
                .extracting(item -> item.at("/item/kind").asText())
                .contains("RED_FLAG", "SILENT");
        assertThat(export.at("/worklist/0/handlings")).isEmpty();
        assertThat(export.path("quietSettings")).isEmpty();
        assertThat(export.path("alerts"))
                .as("the flag is too old to tell anybody")
                .isEmpty();
        assertThat(export.at("/report/coverage/sessionsRecorded").asInt()).isEqualTo(600);
        assertThat(export.at("/audit/0/operation").asText()).isEqualTo("getExport");
        assertThat(export.path("audit").size()).isGreaterThan(1);
        json.treeToValue(export, PatientExport.class); // has no field that the document of the API lacks
    }

    @Test
    void the_example_in_the_api_document_has_exactly_the_fields_of_an_export() throws IOException {
        JsonNode document =
                json.readTree(RestAssured.given().get("/q/openapi?format=json").asByteArray());
        var answer = document.at("/paths/~1v1~1patients~1{patientId}~1export/get/responses/200/content");
        var example = answer.at("/application~1json/example");
        var export = json.treeToValue(example, PatientExport.class);
        assertThat(json.readTree(json.writeValueAsBytes(export))).isEqualTo(example);
        assertThat(answer.at("/application~1json/schema/$ref").asText()).endsWith("/PatientExport");
    }

    @Test
    void an_export_that_fails_after_some_rows_is_a_problem_and_takes_no_place() throws SQLException {
        // Given a fact that can be written out and that no report can be made of
        var carlas = inCarlasCare();
        insertUnreadableFact(carlas);
        for (int i = 0; i < 3; i++) {
            // When
            var answer = Carla.asks().get("/v1/patients/%s/export".formatted(carlas.patientId()));
            // Then
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.asString()).doesNotContain("facts").doesNotContain("Ada");
        }
    }

    @Test
    void a_third_export_at_a_time_is_told_to_come_back() {
        // Given
        var carlas = inCarlasCare();
        String path = "/v1/patients/%s/export".formatted(carlas.patientId());
        try (SpooledExport first = spool.write(carlas.patientId(), false);
                SpooledExport second = spool.write(carlas.patientId(), false)) {
            // Then
            Carla.asks()
                    .get(path)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "10")
                    .contentType("application/problem+json");
            first.close();
            Carla.asks().get(path).then().statusCode(200);
            second.close();
        }
    }

    @Test
    void answers_whose_reader_left_take_no_place() throws IOException {
        // Given
        var carlas = inCarlasCare();
        String path = "/v1/patients/%s/export".formatted(carlas.patientId());
        String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, Tokens.of(Carla.SUBJECT, "clinician"));
        // When
        for (int i = 0; i < 4; i++) {
            Carla.asks().head(path);
            try (var socket = new Socket(service.getHost(), service.getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }
        // Then both places become free again
        await().untilAsserted(() -> {
            try (SpooledExport first = spool.write(carlas.patientId(), false);
                    SpooledExport second = spool.write(carlas.patientId(), false)) {
                assertThat(first.size()).isPositive();
                assertThat(second.size()).isPositive();
            }
        });
    }

    private History inCarlasCare() {
        var patient = History.ofSomebody();
        Topic.send(broker.bootstrapServers(), List.of(patient.patient(), patient.session("2026-03-10", 20)));
        await().until(() -> {
            var report = Carla.asks().get("/v1/patients/%s/report".formatted(patient.patientId()));
            return report.statusCode() == 200 && report.jsonPath().getInt("coverage.sessionsRecorded") == 1;
        });
        return patient;
    }

    private void insertUnreadableFact(History patient) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into fact (patient_id, kind, identity, revision, data) values (?, 'PLAN', 'x', 1, '{}')")) {
            insert.setObject(1, patient.patientId());
            insert.executeUpdate();
        }
    }

    private static RequestSpecification asAda() {
        return RestAssured.given().auth().oauth2(Tokens.of("ada-exports", "patient"));
    }

    private static List<JsonNode> facts(JsonNode export) {
        List<JsonNode> facts = new ArrayList<>();
        export.path("facts").forEach(fact -> facts.add(fact.path("data")));
        return facts;
    }

    private List<JsonNode> data(List<PatientEvent> events) throws IOException {
        List<JsonNode> data = new ArrayList<>();
        for (PatientEvent event : events) {
            data.add(json.readTree(EventCodec.data(event)));
        }
        return data;
    }
}
