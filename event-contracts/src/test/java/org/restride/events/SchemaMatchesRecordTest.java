package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Record and schema say the same, down to the last nested field: whoever adds to one is told of the other. */
class SchemaMatchesRecordTest {

    private static final Map<Type, String> JSON_TYPES = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            BigDecimal.class, "number",
            JsonNode.class, "object");

    private static final Map<Type, String> FORMATS = Map.of(
            UUID.class, "uuid",
            Instant.class, "date-time",
            OffsetDateTime.class, "date-time",
            LocalDate.class, "date");

    @ParameterizedTest
    @EnumSource
    void a_schema_has_exactly_the_fields_of_the_record(EventType type) {
        // Given
        JsonNode schema = EventSchemas.document(type);
        var comparison = new Comparison(schema, AddedFields.of(type), new HashSet<>());
        // When
        comparison.sameRecord(type.dataType(), schema, "");
        // Then
        assertThat(comparison.paths).as("fields of %s", type).containsAll(AddedFields.of(type));
    }

    /**
     * @param added paths that no schema may require
     * @param paths of all fields met
     */
    private record Comparison(JsonNode root, Set<String> added, Set<String> paths) {

        void sameRecord(Class<?> type, JsonNode schema, String path) {
            RecordComponent[] components = type.getRecordComponents();
            List<String> names =
                    Arrays.stream(components).map(RecordComponent::getName).toList();
            assertThat(schema.path("properties").fieldNames())
                    .toIterable()
                    .as("fields of '%s'", path)
                    .containsExactlyElementsOf(names);
            assertThat(texts(schema.path("required")))
                    .as("required of '%s'", path)
                    .containsExactlyElementsOf(names.stream()
                            .filter(name -> !added.contains(below(path, name)))
                            .toList());
            assertThat(schema.path("additionalProperties"))
                    .as("'%s' is closed", path)
                    .hasToString("false");
            for (RecordComponent component : components) {
                JsonNode property = schema.path("properties").path(component.getName());
                String field = below(path, component.getName());
                paths.add(field);
                same(component.getGenericType(), property, field);
            }
        }

        private static String below(String path, String name) {
            return path.isEmpty() ? name : path + "." + name;
        }

        private void same(Type type, JsonNode declared, String path) {
            JsonNode schema = resolved(declared);
            if (type instanceof ParameterizedType list) {
                assertThat(list.getRawType()).as(path).isEqualTo(List.class);
                assertThat(schema.path("type").textValue()).as(path).isEqualTo("array");
                same(list.getActualTypeArguments()[0], schema.path("items"), path + "[]");
            } else if (type instanceof Class<?> plain && plain.isRecord()) {
                sameRecord(plain, schema, path);
            } else {
                sameValue((Class<?>) type, schema, path);
            }
        }

        private static void sameValue(Class<?> type, JsonNode schema, String path) {
            assertThat(typesWithoutNull(schema))
                    .as("type of %s", path)
                    .containsExactly(JSON_TYPES.getOrDefault(type, "string"));
            assertThat(schema.path("format").textValue())
                    .as("format of %s", path)
                    .isEqualTo(FORMATS.get(type));
            if (type.isEnum()) {
                assertThat(texts(schema.path("enum")).stream()
                                .filter(value -> value != null)
                                .toList())
                        .as("values of %s", path)
                        .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(value -> ((Enum<?>) value).name())
                                .toList());
            }
        }

        /** Follows a reference, also one that may be null instead. */
        private JsonNode resolved(JsonNode schema) {
            JsonNode target = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
            return target.has("$ref") ? root.at(target.path("$ref").textValue().substring(1)) : target;
        }

        private static List<String> typesWithoutNull(JsonNode schema) {
            JsonNode type = schema.path("type");
            List<String> types = type.isArray() ? texts(type) : List.of(type.asText());
            return types.stream().filter(name -> !name.equals("null")).toList();
        }

        private static List<String> texts(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(JsonNode::textValue)
                    .toList();
        }
    }
}
