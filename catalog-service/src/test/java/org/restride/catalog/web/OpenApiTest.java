package org.restride.catalog.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.parsed;
import static org.restride.catalog.Catalogue.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OpenApiTest {

    @Test
    void every_operation_has_an_example_that_exists() {
        var document = document();
        for (JsonNode operation : operations(document)) {
            var body = operation.at("/responses/200/content/application~1json");
            if (body.has("example")) {
                assertThat(body.path("example")).isNotEmpty();
                continue;
            }
            assertThat(body.path("examples"))
                    .as(operation.path("operationId").asText())
                    .hasSize(1);
            String reference =
                    body.path("examples").elements().next().path("$ref").asText();
            assertThat(document.at(reference.substring(1)).path("value")).isNotEmpty();
        }
    }

    @Test
    void every_operation_describes_its_answer() {
        for (JsonNode operation : operations(document())) {
            assertThat(operation.at("/responses/200/content/application~1json/schema"))
                    .as(operation.path("operationId").asText())
                    .isNotEmpty();
        }
    }

    @Test
    void only_operations_that_need_a_token_say_so() {
        var needed = operations(document()).stream()
                .filter(operation -> !operation.path("security").isEmpty())
                .map(operation -> operation.path("operationId").asText());
        assertThat(needed).containsExactly("verifyAudit");
        assertThat(document().at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document().has("security")).isFalse();
    }

    private static List<JsonNode> operations(JsonNode document) {
        return stream(document.path("paths")).flatMap(path -> stream(path)).toList();
    }

    /** After a change of content or form: copy what the path answers into {@code openapi/examples}. */
    @ParameterizedTest
    @CsvSource({
        "exercises, /v1/exercises?limit=1",
        "exercise, /v1/exercises/BRIDGE",
        "protocols, /v1/protocols",
        "protocol, /v1/protocols/sciatica-home"
    })
    void an_example_is_what_the_service_answers(String example, String path) {
        assertThat(document().at("/components/examples/%s/value".formatted(example)))
                .isEqualTo(get(path));
    }

    @Test
    void the_examples_of_problems_are_what_the_service_answers() {
        assertProblem("exercise-not-found", "/v1/exercises/CARTWHEEL");
        assertProblem("protocol-not-found", "/v1/protocols/neck-home");
        assertProblem("invalid-request", "/v1/exercises?limit=201");
    }

    private static void assertProblem(String example, String path) {
        assertThat(document().at("/components/examples/%s/value".formatted(example)))
                .isEqualTo(parsed(given().get(path).asByteArray()));
    }

    private static JsonNode document() {
        return get("/q/openapi?format=json");
    }
}
