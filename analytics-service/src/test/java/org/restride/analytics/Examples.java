package org.restride.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The examples in the OpenAPI document. */
public final class Examples {

    private static final String JSON = "/content/application~1json/example";

    private Examples() {}

    /** Fails unless the example of an answer has exactly the fields of what the service answers. */
    public static void assertAnswers(ObjectMapper json, String operationId, Class<?> answer) throws IOException {
        JsonNode example = operation(json, operationId).at("/responses/200" + JSON);
        assertThat(json.readTree(json.writeValueAsBytes(json.treeToValue(example, answer))))
                .as(operationId)
                .isEqualTo(example);
    }

    /** An example of a body, as a client would send it. */
    public static String body(ObjectMapper json, String operationId) throws IOException {
        return operation(json, operationId).at("/requestBody" + JSON).toString();
    }

    private static JsonNode operation(ObjectMapper json, String operationId) throws IOException {
        JsonNode document = json.readTree(given().get("/q/openapi?format=json").asByteArray());
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    return operation;
                }
            }
        }
        throw new AssertionError("There is no operation " + operationId);
    }
}
