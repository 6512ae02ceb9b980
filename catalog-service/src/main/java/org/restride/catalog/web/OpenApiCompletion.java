package org.restride.catalog.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the OpenAPI document what is the same for all reads of published things, and an example for each operation.
 * The examples are answers of the service; a test compares them with what it answers now.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenApiCompletion implements OASFilter {

    private static final Map<String, String> EXAMPLE_OF_OPERATION = Map.of(
            "listExercises", "exercises",
            "getExercise", "exercise",
            "getExerciseRevision", "exercise",
            "listProtocols", "protocols",
            "getProtocol", "protocol",
            "getProtocolVersion", "protocol");
    private static final List<String> EXAMPLES_OF_PROBLEMS =
            List.of("invalid-request", "exercise-not-found", "protocol-not-found");
    private static final String PROBLEM = "application/problem+json";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        String example = EXAMPLE_OF_OPERATION.get(operation.getOperationId());
        if (example == null) {
            return operation;
        }
        var responses = operation.getResponses();
        var ok = responses.getAPIResponse("200");
        ok.setDescription("What is published; its ETag stands for exactly this body");
        ok.getContent().getMediaTypes().values().forEach(body -> body.addExample(example, reference(example)));
        ok.addHeader("ETag", OASFactory.createHeader().schema(text()).description("Send it back as If-None-Match"));
        operation.addParameter(ifNoneMatch());
        responses.addAPIResponse("304", response("The caller has it already: If-None-Match names its ETag"));
        if (takes(operation, Parameter.In.QUERY)) {
            responses.addAPIResponse("400", problem("A parameter breaks its rule", "invalid-request"));
        }
        if (takes(operation, Parameter.In.PATH)) {
            responses.addAPIResponse("404", problem("Nothing of that name is published", example + "-not-found"));
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var names = Stream.concat(EXAMPLE_OF_OPERATION.values().stream(), EXAMPLES_OF_PROBLEMS.stream());
        names.distinct().sorted().forEach(name -> document.getComponents().addExample(name, read(name)));
    }

    private static boolean takes(Operation operation, Parameter.In where) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == where);
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("ETag of the body the caller has")
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse problem(String description, String example) {
        var body = OASFactory.createMediaType().addExample(example, reference(example));
        return response(description).content(OASFactory.createContent().addMediaType(PROBLEM, body));
    }

    private static Example reference(String name) {
        return OASFactory.createExample().ref(name);
    }

    private Example read(String name) {
        String file = "/openapi/examples/%s.json".formatted(name);
        try (var stream = OpenApiCompletion.class.getResourceAsStream(file)) {
            return OASFactory.createExample().value(json.readValue(stream, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Example %s cannot be read".formatted(file), e);
        }
    }
}
