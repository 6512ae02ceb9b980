package org.restride.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds and changes single fields of an example, so that a test can break each of them in turn. */
final class JsonPointers {

    /** Open by design: what is inside belongs to the protocol. */
    private static final Set<String> OPEN = Set.of("defaults", "rule");

    private JsonPointers() {}

    /** Every field of every object in the tree, those of open objects left out. */
    static List<JsonPointer> fields(JsonNode root) {
        List<JsonPointer> found = new ArrayList<>();
        collect(root, JsonPointer.empty(), found);
        return found;
    }

    /** The field's place without numbers, as in {@code exercises[].performed[].reps}. */
    static String path(JsonPointer field) {
        var path = new StringBuilder();
        for (JsonPointer at = field; !at.matches(); at = at.tail()) {
            if (at.getMatchingIndex() >= 0) {
                path.append("[]");
            } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
            }
        }
        return path.toString();
    }

    static JsonNode without(JsonNode root, JsonPointer field) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) copy.at(field.head())).remove(field.last().getMatchingProperty());
        return copy;
    }

    static JsonNode with(JsonNode root, JsonPointer field, JsonNode value) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) copy.at(field.head())).set(field.last().getMatchingProperty(), value);
        return copy;
    }

    static JsonNode withNull(JsonNode root, JsonPointer field) {
        return with(root, field, NullNode.getInstance());
    }

    /** With a field that nobody knows beside the given one. */
    static JsonNode withUnknownBeside(JsonNode root, JsonPointer field) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) copy.at(field.head())).put("inventedLater", "Ada");
        return copy;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> found) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                JsonPointer pointer = at.appendProperty(field.getKey());
                found.add(pointer);
                if (!OPEN.contains(field.getKey())) {
                    collect(field.getValue(), pointer, found);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), at.appendIndex(i), found);
            }
        }
    }
}
