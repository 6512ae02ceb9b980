package org.restride.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/**
 * Whether two documents say the same: numbers by their value, and a field that is null as one that is absent. What was
 * stored by an earlier version lacks the fields that came later, and sent again it is still the same.
 */
public final class SameJson {

    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private SameJson() {}

    public static boolean is(JsonNode one, JsonNode other) {
        return withoutNulls(one).equals(BY_VALUE, withoutNulls(other));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode said = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> said.set(field.getKey(), withoutNulls(field.getValue())));
            return said;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode said = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> said.add(withoutNulls(element)));
            return said;
        }
        return node;
    }
}
