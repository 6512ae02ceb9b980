package org.restride.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Fields that a type gained after examples of it were published. Events from before lack them, so the schema cannot
 * require them; whoever adds one names it here, with what a reader makes of its absence.
 */
final class AddedFields {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();
    private static final ArrayNode EMPTY = JsonNodeFactory.instance.arrayNode();

    private static final Map<EventType, Map<String, JsonNode>> WHEN_ABSENT = Map.of(
            EventType.PATIENT_CHANGED,
            Map.of("clinicId", NOTHING, "careTeam", EMPTY, "linkedSubject", NOTHING, "temporaryAccess", EMPTY));

    private AddedFields() {}

    static Set<String> of(EventType type) {
        return WHEN_ABSENT.getOrDefault(type, Map.of()).keySet();
    }

    static boolean has(EventType type, JsonPointer field) {
        return field.head().matches() && of(type).contains(field.last().getMatchingProperty());
    }

    /** Lists are read from null, as from absence, and never written so. */
    static boolean isList(EventType type, JsonPointer field) {
        return has(type, field)
                && WHEN_ABSENT.get(type).get(field.last().getMatchingProperty()).isArray();
    }

    /** The data as a producer of today writes it. */
    static JsonNode completed(EventType type, JsonNode data) {
        ObjectNode complete = data.deepCopy();
        WHEN_ABSENT.getOrDefault(type, Map.of()).forEach(complete::putIfAbsent);
        return complete;
    }
}
