package org.restride.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation of the OpenAPI document its examples, which lie as files beside the service:
 * {@code openapi/<operationId>.request.json} and {@code .response.json}; and says that every failure is a problem.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OperationExamples implements OASFilter {

    private static final String PROBLEM = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getRequestBody() != null) {
            read(operation.getOperationId() + ".request")
                    .ifPresent(value -> add(operation.getRequestBody().getContent(), value));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                read(operation.getOperationId() + ".response").ifPresent(value -> add(response.getContent(), value));
            }
        });
        if (operation.getResponses().getDefaultValue() == null) {
            operation.getResponses().setDefaultValue(problem());
        }
        return operation;
    }

    /** A PUT stores something new or finds it there; the answer is the same. */
    @Override
    public PathItem filterPathItem(PathItem path) {
        if (path.getPUT() != null && path.getPUT().getResponses().getAPIResponse("201") == null) {
            var responses = path.getPUT().getResponses();
            var stored = OASFactory.createAPIResponse()
                    .description("Stored now")
                    .content(responses.getAPIResponse("200").getContent());
            responses.addAPIResponse("201", stored);
        }
        return path;
    }

    private static void add(Content content, Object value) {
        content.getMediaTypes().values().forEach(body -> body.setExample(value));
    }

    private static APIResponse problem() {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT));
        return OASFactory.createAPIResponse()
                .description("A problem (RFC 9457) with a stable type and, for faulty input, the list of fields")
                .content(OASFactory.createContent().addMediaType(PROBLEM, body));
    }

    /** @param name of an example, as in {@code getExercise.response}; empty when there is none */
    public static Optional<Object> read(String name) {
        String file = "openapi/%s.json".formatted(name);
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(JSON.readValue(stream, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Example %s cannot be read".formatted(file), e);
        }
    }
}
