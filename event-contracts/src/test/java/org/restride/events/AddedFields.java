package org.restride.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields that a type gained after examples of it were published. Events from before lack them, so the schema cannot
 * require them; whoever adds one names it here, with what a reader makes of its absence. A field is named by its path
 * from the root, {@code []} standing for every entry of a list.
 */
final class AddedFields {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();
    private static final ArrayNode EMPTY = JsonNodeFactory.instance.arrayNode();

    private static final Map<EventType, Map<String, JsonNode>> WHEN_ABSENT = Map.of(
            EventType.PATIENT_CHANGED,
            fields(Set.of("clinicId", "linkedSubject"), Set.of("careTeam", "temporaryAccess")),
            EventType.PLAN_CHANGED,
            fields(Set.of(), Set.of("leftOut")),
            EventType.PAIN_SCORED,
            fields(Set.of("deviceClockWrong", "flare"), Set.of()),
            EventType.SESSION_COMPLETED,
            fields(
                    Set.of(
                            "deviceClockWrong",
                            "note",
                            "exercises[].variant",
                            "exercises[].performed[].loadKilograms",
                            "exercises[].performed[].band",
                            "exercises[].performed[].effort0To10",
                            "exercises[].performed[].pain",
                            "exercises[].performed[].note"),
                    Set.of()),
            EventType.PROTOCOL_PUBLISHED,
            fields(Set.of(), Set.of("exercises[].easier", "exercises[].suitability", "exercises[].translations")));

    private AddedFields() {}

    private static Map<String, JsonNode> fields(Set<String> values, Set<String> lists) {
        return Stream.concat(
                        values.stream().map(path -> Map.entry(path, NOTHING)),
                        lists.stream().map(path -> Map.entry(path, EMPTY)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Set<String> of(EventType type) {
        return WHEN_ABSENT.getOrDefault(type, Map.of()).keySet();
    }

    static boolean has(EventType type, JsonPointer field) {
        return of(type).contains(JsonPointers.path(field));
    }

    /** Lists are read from null, as from absence, and never written so. */
    static boolean isList(EventType type, JsonPointer field) {
        return has(type, field)
                && WHEN_ABSENT.get(type).get(JsonPointers.path(field)).isArray();
    }

    /** The data as a producer of today writes it. */
    static JsonNode completed(EventType type, JsonNode data) {
        JsonNode complete = data.deepCopy();
        WHEN_ABSENT.getOrDefault(type, Map.of()).forEach((path, absent) -> complete(complete, path, absent));
        return complete;
    }

    private static void complete(JsonNode node, String path, JsonNode absent) {
        String[] listAndRest = path.split("\\[]\\.", 2);
        if (listAndRest.length == 1) {
            ((ObjectNode) node).putIfAbsent(path, absent);
        } else {
            node.path(listAndRest[0]).forEach(entry -> complete(entry, listAndRest[1], absent));
        }
    }
}
