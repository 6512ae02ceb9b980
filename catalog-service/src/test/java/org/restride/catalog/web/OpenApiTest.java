package org.restride.catalog.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.parsed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        for (JsonNode path : document.path("paths")) {
            var example = path.at("/get/responses/200/content/application~1json/examples");
            assertThat(example).as(path.at("/get/operationId").asText()).hasSize(1);
            String reference = example.elements().next().path("$ref").asText();
            assertThat(document.at(reference.substring(1)).path("value")).isNotEmpty();
        }
    }

    @Test
    void every_operation_describes_its_answer() {
        for (JsonNode path : document().path("paths")) {
            assertThat(path.at("/get/responses/200/content/application~1json/schema"))
                    .as(path.at("/get/operationId").asText())
                    .isNotEmpty();
        }
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
