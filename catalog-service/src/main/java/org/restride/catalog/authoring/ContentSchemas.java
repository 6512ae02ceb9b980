package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.restride.catalog.publication.Kind;

/** The published JSON Schemas of what can be authored. */
@ApplicationScoped
class ContentSchemas {

    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);
    private final Map<Kind, JsonSchema> schemas = new EnumMap<>(Kind.class);

    ContentSchemas() {
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        var config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        for (Kind kind : Kind.values()) {
            String text = read("/schemas/%s.json".formatted(kind.slug()));
            texts.put(kind, text);
            schemas.put(kind, factory.getSchema(text, InputFormat.JSON, config));
        }
    }

    String text(Kind kind) {
        return texts.get(kind);
    }

    /** Everything about the form that the schema finds. */
    List<Finding> check(Kind kind, JsonNode content) {
        return schemas.get(kind).validate(content).stream()
                .map(ContentSchemas::finding)
                .toList();
    }

    private static Finding finding(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        return new Finding(Finding.Severity.ERROR, "form", place, message.getError());
    }

    private static String read(String file) {
        try (var stream = ContentSchemas.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
