package org.restride.catalog.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.restride.kit.openapi.OperationExamples;

/** Adds to the OpenAPI document what is the same for all reads of published things. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenApiCompletion implements OASFilter {

    private static final Set<String> READS = Set.of(
            "listExercises",
            "getExercise",
            "getExerciseRevision",
            "listProtocols",
            "getProtocol",
            "getProtocolVersion",
            "getSafety",
            "getSafetyRevision",
            "listConditions",
            "listGoals",
            "getTerms",
            "listLanguages");

    /** Operations that answer with the same as another one, whose example stands for both. */
    private static final Map<String, String> ANSWERS_LIKE = Map.of(
            "getExerciseRevision", "getExercise",
            "getProtocolVersion", "getProtocol",
            "getSafetyRevision", "getSafety");

    @Override
    public Operation filterOperation(Operation operation) {
        if (!READS.contains(operation.getOperationId())) {
            return operation;
        }
        var ok = operation.getResponses().getAPIResponse("200");
        Optional.ofNullable(ANSWERS_LIKE.get(operation.getOperationId()))
                .flatMap(other -> OperationExamples.read(other + ".response"))
                .ifPresent(
                        example -> ok.getContent().getMediaTypes().values().forEach(body -> body.setExample(example)));
        ok.setDescription("What is published; its ETag stands for exactly this body");
        ok.addHeader("ETag", OASFactory.createHeader().schema(text()).description("Send it back as If-None-Match"));
        ok.addHeader(
                "Content-Language",
                OASFactory.createHeader()
                        .schema(text())
                        .description("What the texts are in: English where the language asked for is not complete"));
        operation.addParameter(header("If-None-Match", "ETag of the body the caller has"));
        operation.addParameter(header("Accept-Language", "Languages the reader understands, best first"));
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The caller has it already: If-None-Match names its ETag"));
        return operation;
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
