package org.restride.benchmarks.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;

/** The protocol as the catalogue ships it, in the form in which it is announced to the services. */
final class ShippedProtocol {

    private static final String FILE = "/content/protocols/sciatica-home.yaml";

    private ShippedProtocol() {}

    /** Without the texts of the exercises, which no rule looks at. */
    static ProtocolPublished read() {
        try (InputStream file = ShippedProtocol.class.getResourceAsStream(FILE)) {
            var protocol = (ObjectNode) inEnglish(new YAMLMapper().readTree(Objects.requireNonNull(file, FILE)));
            protocol.putArray("exercises");
            protocol.put("publishedAt", "2026-01-01T00:00:00Z");
            return (ProtocolPublished) EventCodec.decode(
                    EventType.PROTOCOL_PUBLISHED, protocol.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    /** An event brings the English text where the file has one for each language. */
    private static JsonNode inEnglish(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, inEnglish(array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            if (object.path("en").isTextual()) {
                return object.get("en");
            }
            object.properties().forEach(property -> property.setValue(inEnglish(property.getValue())));
        }
        return node;
    }
}
