package org.restride.catalog.storage;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.restride.kit.problem.InvalidRequest;

/**
 * Content in the form it is stored and authored in, with all its languages, as JSON and as YAML; apart from the JSON of
 * the API, so that a change there does not touch what is stored. A member that nobody knows is a mistake.
 */
public final class ContentJson {

    private static final JsonMapper JSON = exact(JsonMapper.builder());
    private static final YAMLMapper YAML = exact(YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));

    private ContentJson() {}

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M exact(B builder) {
        return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    public static ObjectMapper mapper() {
        return JSON;
    }

    /**
     * The same content with numbers as they are stored, so that two of them can be compared.
     *
     * @throws InvalidRequest if it is larger than any content
     */
    public static JsonNode exact(JsonNode content) {
        ContentLimits.require(content);
        try {
            return JSON.readTree(content.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read cannot be read again", e);
        }
    }

    public static <T> T read(JsonNode content, Class<T> type) {
        try {
            return JSON.treeToValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content passed its checks and is none: " + e.getOriginalMessage(), e);
        }
    }

    public static JsonNode write(Object content) {
        return exact(JSON.valueToTree(content));
    }

    /**
     * Every JSON is YAML too.
     *
     * @throws IOException if the text is no YAML, or repeats parts of itself by anchors and aliases: these would be taken
     *     for texts
     */
    public static JsonNode fromYaml(String text) throws IOException {
        requirePlain(text);
        return exact(YAML.readTree(text));
    }

    private static void requirePlain(String text) throws IOException {
        try (YAMLParser parser = YAML.getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    throw new JsonParseException(parser, "anchors and aliases are not taken; write the text out");
                }
            }
        }
    }

    public static String toYaml(JsonNode content) {
        try {
            return YAML.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
