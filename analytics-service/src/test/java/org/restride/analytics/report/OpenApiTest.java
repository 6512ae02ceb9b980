package org.restride.analytics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

/** The example in the OpenAPI document is a report this service would give. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OpenApiTest {

    @Inject
    ObjectMapper json;

    @Test
    void every_operation_has_an_example_and_needs_a_token() throws IOException {
        JsonNode document = json.readTree(given().get("/q/openapi?format=json").asByteArray());
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    operations.add(operation.path("operationId").asText());
                    JsonNode responses = operation.at("/responses");
                    String status = Stream.of("201", "202", "204")
                            .filter(responses::has)
                            .findFirst()
                            .orElse("200");
                    if (!status.equals("204")) {
                        assertThat(responses.at("/%s/content/application~1json/example".formatted(status)))
                                .as(operation.path("operationId").asText())
                                .isNotEmpty();
                    }
                    assertThat(operation.path("security"))
                            .as(operation.path("operationId").asText())
                            .hasSize(1);
                }));
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "getReport",
                        "getAudit",
                        "getExport",
                        "verifyAudit",
                        "startRepublication",
                        "getRepublication",
                        "listWorklist",
                        "searchWorklist",
                        "getWorklistItem",
                        "acknowledgeWorklistItem",
                        "snoozeWorklistItem",
                        "assignWorklistItem",
                        "getQuietSettings",
                        "putQuietSettings",
                        "listAlerts",
                        "getAlertSettings",
                        "putAlertSettings",
                        "listRecommendations",
                        "getRecommendation",
                        "recomputeRecommendation",
                        "evaluateCases",
                        "startDryRun",
                        "getDryRun",
                        "listDryRunDifferences",
                        "deleteDryRun",
                        "listOverrideRates",
                        "getOutcomes",
                        "listRejectedEvents",
                        "replayRejectedEvents",
                        "replayRejectedEvent",
                        "startRebuild",
                        "getRebuild");
    }

    @Test
    void the_example_has_exactly_the_fields_of_a_report() throws IOException {
        JsonNode document = json.readTree(given().get("/q/openapi?format=json").asByteArray());
        var operation =
                document.path("paths").path("/v1/patients/{patientId}/report").path("get");
        var example = operation.at("/responses/200/content/application~1json/example");
        var report = json.treeToValue(example, PatientReport.class);
        assertThat(json.readTree(json.writeValueAsBytes(report))).isEqualTo(example);
        assertThat(operation.at("/responses/default/content").has("application/problem+json"))
                .isTrue();
    }
}
