package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fails when an event type was added and its schema was forgotten. */
class EventSchemasTest {

    @ParameterizedTest
    @EnumSource
    void every_type_has_a_schema_that_is_valid_and_named_as_the_events_name_it(EventType type) {
        // When
        JsonNode schema = EventSchemas.document(type);
        // Then
        assertThat(EventSchemas.complaints(EventSchemas.metaSchema(), schema)).isEmpty();
        assertThat(schema.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").textValue()).isEqualTo(type.dataSchema());
    }

    @ParameterizedTest
    @EnumSource
    void every_field_is_described_and_every_score_says_what_null_means(EventType type) {
        // When
        List<String> undescribed = new ArrayList<>();
        collectUndescribed(EventSchemas.document(type), "", undescribed);
        // Then
        assertThat(undescribed).isEmpty();
    }

    private static void collectUndescribed(JsonNode schema, String path, List<String> found) {
        schema.path("properties").properties().forEach(field -> {
            String description = field.getValue().path("description").asText();
            boolean score = field.getKey().endsWith("0To10")
                    && field.getValue().path("type").toString().contains("null");
            if (description.isBlank() || (score && !description.contains("never 0"))) {
                found.add(path + "/" + field.getKey());
            }
        });
        schema.forEach(child ->
                collectUndescribed(child, path + "/" + child.path("title").asText(), found));
    }
}
