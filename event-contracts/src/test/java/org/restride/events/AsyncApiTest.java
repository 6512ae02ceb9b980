package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.types.Time;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document for people says what the code does. */
class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void readDocument() throws IOException {
        try (var in = EventType.class.getResourceAsStream("asyncapi.yaml")) {
            document = new YAMLMapper().readTree(in);
        }
    }

    @Test
    void it_has_exactly_the_topics_that_have_a_type() {
        assertThat(document.path("asyncapi").textValue()).isEqualTo("3.0.0");
        assertThat(document.path("channels"))
                .extracting(channel -> channel.path("address").textValue())
                .containsExactlyElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::topic).toList());
    }

    @Test
    void every_reference_leads_somewhere() {
        // When
        List<String> references = new ArrayList<>();
        collectReferences(document, references);
        // Then
        assertThat(references).hasSizeGreaterThan(60).allSatisfy(reference -> assertThat(target(reference))
                .isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void a_message_has_the_schema_and_every_example_of_its_type(EventType type) {
        // When
        JsonNode message = messageOf(type);
        // Then
        assertThat(message.at("/payload/schema/$ref").textValue())
                .isEqualTo("schemas/%s.v1.schema.json".formatted(type.shortName()));
        assertThat(message.path("examples"))
                .extracting(example -> example.at("/payload/$ref").textValue())
                .as("examples of %s in asyncapi.yaml", type)
                .containsExactlyElementsOf(EventExamples.of(type).stream()
                        .map("examples/%s.json"::formatted)
                        .toList());
        assertThat(message.at("/bindings/kafka/key/type").textValue()).isEqualTo("string");
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_has_the_settings_of_its_type(EventType type) {
        // When
        JsonNode settings = channelOf(type).at("/bindings/kafka/topicConfiguration");
        // Then
        assertThat(settings.at("/cleanup.policy/0").textValue())
                .isEqualTo(type.topicSettings().get("cleanup.policy"));
        assertThat(settings.path("segment.ms").asText(null))
                .isEqualTo(type.topicSettings().get("segment.ms"));
        assertThat(settings.has("retention.ms")).isEqualTo(type.retention() == EventType.Retention.LIMITED_TIME);
    }

    @ParameterizedTest
    @EnumSource
    void the_header_example_is_what_the_codec_sends(EventType type) {
        // Given
        JsonNode message = messageOf(type);
        JsonNode own = target(message.at("/headers/$ref").textValue()).at("/allOf/1");
        URI source = URI.create(own.at("/properties/ce_source/const").textValue());
        // When
        Stream<Map<String, String>> sent =
                EventExamples.of(type).stream().map(example -> headers(EventCodec.encode(example.event(), source)));
        // Then
        assertThat(sent).contains(texts(own.at("/examples/0")));
        assertThat(own.at("/properties/ce_type/const").textValue()).isEqualTo(type.topic());
        assertThat(own.at("/properties/ce_dataschema/const").textValue()).isEqualTo(type.dataSchema());
    }

    @ParameterizedTest
    @EnumSource
    void the_headers_described_are_those_the_codec_sends(EventType type) {
        // Given
        JsonNode common = document.at("/components/schemas/CloudEventHeaders");
        // When
        Map<String, String> sent =
                headers(EventCodec.encode(EventExamples.named(type, "minimal").event(), URI.create("/any")));
        // Then
        assertThat(common.path("required"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
        assertThat(common.path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void one_service_sends_it_and_analytics_receives_what_others_say(EventType type) {
        // When
        List<String> operations = document.path("operations").properties().stream()
                .filter(operation -> target(
                                operation.getValue().at("/channel/$ref").textValue())
                        .equals(channelOf(type)))
                .map(operation -> operation.getValue().path("action").textValue() + " "
                        + operation.getValue().at("/tags/0/name").textValue())
                .toList();
        // Then
        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(
                        switch (type) {
                            case PROTOCOL_PUBLISHED ->
                                List.of("send catalog-service", "receive session-service", "receive analytics-service");
                            case RECOMMENDATION_ISSUED -> List.of("send analytics-service");
                            default -> List.of("send session-service", "receive analytics-service");
                        });
    }

    private static JsonNode channelOf(EventType type) {
        return document.path("channels").properties().stream()
                .map(Map.Entry::getValue)
                .filter(channel -> channel.path("address").textValue().equals(type.topic()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode messageOf(EventType type) {
        JsonNode messages = channelOf(type).path("messages");
        assertThat(messages).hasSize(1);
        return target(messages.elements().next().path("$ref").textValue());
    }

    /** What a reference points to, in this document or in a file beside it; null when it points nowhere. */
    private static JsonNode target(String reference) {
        if (reference.startsWith("#")) {
            JsonNode node = document.at(reference.substring(1));
            return node.isMissingNode() ? null : node;
        }
        try (var in = EventType.class.getResourceAsStream(reference)) {
            return in == null ? null : EventSchemas.tree(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(reference, e);
        }
    }

    private static void collectReferences(JsonNode node, List<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").textValue());
        }
        node.forEach(child -> collectReferences(child, found));
    }

    /** Kafka's binary mode: each attribute a header with a prefix, the content type without. */
    private static Map<String, String> headers(CloudEvent event) {
        Map<String, String> headers = new TreeMap<>();
        event.getAttributeNames().stream()
                .filter(name -> event.getAttribute(name) != null)
                .filter(name -> !name.equals("datacontenttype"))
                .forEach(name ->
                        headers.put("ce_" + name, event.getAttribute(name).toString()));
        event.getExtensionNames()
                .forEach(name ->
                        headers.put("ce_" + name, event.getExtension(name).toString()));
        headers.put("ce_time", Time.writeTime(event.getTime()));
        headers.put("content-type", event.getDataContentType());
        return headers;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().textValue()));
        return texts;
    }
}
