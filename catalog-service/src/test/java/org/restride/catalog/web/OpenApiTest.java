package org.restride.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OpenApiTest {

    private static final Set<String> TIMES = Set.of("publishedAt", "changedAt", "retiredAt", "updatedUntil");

    @Test
    void every_operation_has_an_example_of_its_answer_and_of_what_it_takes() {
        for (JsonNode operation : operations(document())) {
            String id = operation.path("operationId").asText();
            String status = operation.path("responses").has("202") ? "202" : "200";
            var bodies = stream(operation.at("/responses/%s/content".formatted(status)))
                    .toList();
            if (!operation.path("responses").has("204")) {
                assertThat(bodies).as(id).isNotEmpty();
            }
            bodies.forEach(body -> assertThat(body.path("example")).as(id).isNotEmpty());
            stream(operation.at("/requestBody/content"))
                    .forEach(body -> assertThat(body.path("example")).as(id).isNotEmpty());
        }
    }

    @Test
    void every_operation_describes_its_answer() {
        for (JsonNode operation : operations(document())) {
            for (JsonNode body : operation.at("/responses/200/content")) {
                assertThat(body.path("schema"))
                        .as(operation.path("operationId").asText())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void only_operations_that_need_a_token_say_so() {
        var needed = operations(document()).stream()
                .filter(operation -> !operation.path("security").isEmpty())
                .map(operation -> operation.path("operationId").asText());
        assertThat(needed)
                .containsExactlyInAnyOrder(
                        "verifyAudit",
                        "startRepublication",
                        "getRepublication",
                        "retireExercise",
                        "listDrafts",
                        "getDraft",
                        "listFindings",
                        "listDraftDifferences",
                        "putDraft",
                        "importFile",
                        "submitDraft",
                        "withdrawDraft",
                        "reviewDraft");
        assertThat(document().at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document().has("security")).isFalse();
    }

    private static List<JsonNode> operations(JsonNode document) {
        return stream(document.path("paths")).flatMap(path -> stream(path)).toList();
    }

    /** After a change of content or form: copy what the path answers into {@code openapi/<operation>.response.json}. */
    @ParameterizedTest
    @CsvSource({
        "listExercises, /v1/exercises?q=bridge&equipment=CHAIR&category=HIP_STRENGTH&limit=2&facets=true",
        "getExercise, /v1/exercises/BRIDGE",
        "listProtocols, /v1/protocols",
        "getProtocol, /v1/protocols/sciatica-home",
        "getSafety, /v1/safety",
        "listConditions, /v1/conditions",
        "listGoals, /v1/goals",
        "getTerms, /v1/terms",
        "listLanguages, /v1/languages",
        "listDifferences, /v1/differences/exercise/PRONE_PRESS_UP?from=1&to=2"
    })
    void an_example_is_what_the_service_answers(String operation, String path) {
        var example = operations(document()).stream()
                .filter(one -> one.path("operationId").asText().equals(operation))
                .map(one -> one.at("/responses/200/content/application~1json/example"))
                .findFirst()
                .orElseThrow();
        assertThat(withoutTimes(example)).isEqualTo(withoutTimes(get(path)));
    }

    /** Content of a release is published when it is first started. */
    private static JsonNode withoutTimes(JsonNode node) {
        node.findParents("publishedAt").forEach(parent -> ((ObjectNode) parent).remove(TIMES));
        return node;
    }

    private static JsonNode document() {
        return get("/q/openapi?format=json");
    }
}
