package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/** The examples in the OpenAPI document are requests the service takes and answers it gives. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @StackPart
    EmbeddedKafka broker;

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        Clinic.opens();
        document = JSON.readTree(given().get("/q/openapi?format=json").asByteArray());
    }

    @Test
    void every_operation_has_examples_and_says_what_failure_looks_like() {
        int operations = 0;
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (!operation.has("operationId")) {
                    continue;
                }
                operations++;
                var name = operation.path("operationId").asText();
                assertThat(operation.at("/responses/default/content").has("application/problem+json"))
                        .as(name)
                        .isTrue();
                if (operation.has("requestBody")) {
                    assertThat(operation.at("/requestBody/content/application~1json/example"))
                            .as(name)
                            .isNotEmpty();
                }
                if (operation.at("/responses/200/content").has("application/json")) {
                    assertThat(operation.at("/responses/200/content/application~1json/example"))
                            .as(name)
                            .isNotEmpty();
                }
            }
        }
        assertThat(operations).isEqualTo(52);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/patients/{patientId}, ''",
        "/v1/patients/{patientId}/plan, /plan",
        "/v1/patients/{patientId}/sessions/{sessionId}, /sessions/",
        "/v1/patients/{patientId}/pain-scores/{painScoreId}, /pain-scores/",
        "/v1/patients/{patientId}/symptom-reports/{symptomReportId}, /symptom-reports/"
    })
    void an_example_request_is_taken_and_answered_as_the_example_says(String operation, String path) {
        // Given
        TestProtocol.announce(broker.bootstrapServers());
        var patient = path.isEmpty() ? UUID.randomUUID() : Clinic.aPatient();
        var put = document.path("paths").path(operation).path("put");
        var request = (ObjectNode) put.at("/requestBody/content/application~1json/example");
        if (request.has("protocol")) {
            request.withObject("/protocol").put("code", "test-protocol").put("version", "1.0.0");
        }
        // When
        String id = path.endsWith("/") ? UUID.randomUUID().toString() : "";
        var answer = Clinic.put("/v1/patients/%s%s%s".formatted(patient, path, id), request)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        // Then
        assertThat(fields(read(answer))).isEqualTo(fields(put.at("/responses/201/content/application~1json/example")));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeSet<String> fields(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
