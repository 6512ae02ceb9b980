package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are strict: every example, broken in any one place, is refused. */
class BrokenDataTest {

    private static final Set<String> ENUMS = Set.of(
            "decision",
            "urgency",
            "repsCount",
            "reason",
            "side",
            "context",
            "mostDistalLocation",
            "variant",
            "verdict",
            "tier",
            "outcome");

    private static final String REASON_IN_WORDS = "exercises[].suitability[].reason";

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void no_field_may_be_left_out(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        JsonSchema schema = EventSchemas.validator(example.type());
        assertThat(JsonPointers.fields(data))
                .filteredOn(field -> !AddedFields.has(example.type(), field))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(schema.validate(JsonPointers.without(data, field)))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void only_a_field_added_later_may_be_left_out(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        JsonSchema schema = EventSchemas.validator(example.type());
        assertThat(JsonPointers.fields(data))
                .filteredOn(field -> AddedFields.has(example.type(), field))
                .allSatisfy(field -> assertThat(schema.validate(JsonPointers.without(data, field)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void no_field_may_be_added_anywhere(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        JsonSchema schema = EventSchemas.validator(example.type());
        assertThat(JsonPointers.fields(data))
                .allSatisfy(field -> assertThat(schema.validate(JsonPointers.withUnknownBeside(data, field)))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void no_score_is_below_0_or_above_10_or_a_text(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        List<JsonPointer> scores = fieldsNamed(data, name -> name.endsWith("0To10"));
        assertRefused(example, data, scores, List.of(IntNode.valueOf(11), IntNode.valueOf(-1), TextNode.valueOf("5")));
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void no_enum_has_another_value(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        assertRefused(
                example,
                data,
                fieldsNamed(data, ENUMS::contains).stream()
                        .filter(field -> !JsonPointers.path(field).equals(REASON_IN_WORDS))
                        .toList(),
                List.of(TextNode.valueOf("SOMETHING_ELSE"), TextNode.valueOf(""), IntNode.valueOf(1)));
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void no_id_time_or_day_has_another_format(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        List<JsonPointer> formatted = fieldsNamed(
                data,
                name -> name.endsWith("At")
                        || Set.of("localDay", "effectiveFrom", "startDay", "to", "until", "raisedOn")
                                .contains(name)
                        || Set.of(
                                        "patientId",
                                        "planId",
                                        "sessionId",
                                        "painScoreId",
                                        "clinicId",
                                        "symptomReportId",
                                        "decisionId",
                                        "recommendationId",
                                        "noteId")
                                .contains(name));
        assertRefused(
                example,
                data,
                formatted,
                List.of(TextNode.valueOf("14.10.2026"), TextNode.valueOf("2026-02-30"), IntNode.valueOf(1)));
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void schema_and_record_agree_on_what_may_be_null(EventExample example) {
        // Given
        JsonNode data = EventSchemas.tree(example.data());
        JsonSchema schema = EventSchemas.validator(example.type());
        // When
        List<String> disagreements = new ArrayList<>();
        for (JsonPointer field : JsonPointers.fields(data)) {
            if (AddedFields.isList(example.type(), field)) {
                continue; // the record takes null for empty, the schema does not
            }
            JsonNode changed = JsonPointers.withNull(data, field);
            if (schema.validate(changed).isEmpty() != isReadable(example.type(), changed)) {
                disagreements.add(field.toString());
            }
        }
        // Then
        assertThat(disagreements).isEmpty();
    }

    private static void assertRefused(
            EventExample example, JsonNode data, List<JsonPointer> fields, List<JsonNode> values) {
        JsonSchema schema = EventSchemas.validator(example.type());
        assertThat(fields).allSatisfy(field -> assertThat(values)
                .allSatisfy(value -> assertThat(schema.validate(JsonPointers.with(data, field, value)))
                        .isNotEmpty()));
    }

    private static List<JsonPointer> fieldsNamed(JsonNode data, Predicate<String> name) {
        return JsonPointers.fields(data).stream()
                .filter(field -> name.test(field.last().getMatchingProperty()))
                .toList();
    }

    private static boolean isReadable(EventType type, JsonNode data) {
        try {
            EventCodec.decode(type, EventSchemas.bytes(data));
            return true;
        } catch (UnreadableEvent e) {
            return false;
        }
    }
}
