package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.restride.catalog.storage.ContentJson;

/** Content with its code, as it stands in a file, and without, as it is stored. */
public final class Coded {

    private static final String CODE = "code";

    private Coded() {}

    public static ObjectNode file(String code, Object content) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put(CODE, code);
        return file.setAll((ObjectNode) ContentJson.write(content));
    }

    /** @throws IllegalStateException if the file passed no check */
    public static <T> T content(JsonNode file, Class<T> type) {
        ObjectNode content = file.deepCopy();
        content.remove(CODE);
        return ContentJson.read(content, type);
    }
}
