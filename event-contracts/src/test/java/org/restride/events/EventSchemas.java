package org.restride.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas of the events as validators that also check formats. */
final class EventSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private EventSchemas() {}

    static JsonNode document(EventType type) {
        String resource = "schemas/%s.v1.schema.json".formatted(type.shortName());
        try (var in = EventType.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("%s has no schema: write %s".formatted(type, resource));
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static JsonSchema validator(EventType type) {
        return FACTORY.getSchema(document(type), STRICT);
    }

    static JsonSchema metaSchema() {
        return FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), STRICT);
    }

    /** What the schema says against the data, as text; empty when it fits. */
    static Set<String> complaints(JsonSchema schema, JsonNode data) {
        return schema.validate(data).stream().map(Object::toString).collect(Collectors.toSet());
    }

    static JsonNode tree(byte[] data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
