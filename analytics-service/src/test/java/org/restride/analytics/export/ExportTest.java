package org.restride.analytics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void an_export_has_every_fact_day_and_read_and_comes_in_pieces() throws IOException {
        // Given more than is fetched at once
        var ada = History.ofSomebody();
        List<PatientEvent> events = new ArrayList<>();
        events.add(ada.patient(1, "ada-exports", List.of(), List.of()));
        events.add(ada.plan(1, "2024-01-01", "S1", 7));
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
        assertThat(answer.extract().header("Content-Length")).isNull();
        assertThat(answer.extract().header("Cache-Control")).isEqualTo("no-store");
        JsonNode export = json.readTree(answer.extract().asByteArray());
        assertThat(export.path("service").asText()).isEqualTo("analytics-service");
        assertThat(export.at("/patient/displayName").asText()).isEqualTo("Ada Example");
        assertThat(export.at("/patient/relations/0/relation").asText()).isEqualTo("OWN");
        assertThat(facts(export)).containsExactlyInAnyOrderElementsOf(data(events));
        assertThat(export.path("dailySummaries")).hasSize(600);
        assertThat(export.at("/dailySummaries/0/day").asText()).isEqualTo("2024-01-01");
        assertThat(export.at("/report/period/from").asText()).isEqualTo("2024-01-01");
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
