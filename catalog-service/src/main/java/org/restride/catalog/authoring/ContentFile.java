package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.restride.catalog.storage.ContentJson;
import org.restride.kit.problem.InvalidRequest;

/** Content as one file, in YAML or JSON, as authors keep it. */
final class ContentFile {

    static final String YAML = "application/yaml";

    private ContentFile() {}

    /** @throws InvalidRequest naming the line, if the text is neither */
    static JsonNode parse(String text) {
        try {
            JsonNode content = ContentJson.fromYaml(text);
            if (!content.isObject()) {
                throw new InvalidRequest("", "must be one YAML or JSON object");
            }
            return content;
        } catch (IOException e) {
            throw new InvalidRequest("", "is neither YAML nor JSON: " + firstLine(e));
        }
    }

    /** @throws InvalidRequest if the file does not say what it is */
    static String code(JsonNode content) {
        String code = content.path("code").asText();
        if (!code.matches(DraftContent.CODE)) {
            throw new InvalidRequest("code", DraftContent.CODE_RULE);
        }
        return code;
    }

    private static String firstLine(IOException e) {
        return e.getMessage() == null
                ? "unreadable"
                : e.getMessage().lines().findFirst().orElse("");
    }
}
