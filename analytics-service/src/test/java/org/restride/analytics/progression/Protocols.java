package org.restride.analytics.progression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;

/** The published versions of sciatica-home as the catalogue announces them, without texts of exercises. */
public final class Protocols {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Protocols() {}

    /** The version patients are on. */
    public static ProtocolRules sciaticaHome() {
        return rules(version("0.2.0"));
    }

    public static ProtocolPublished version(String version) {
        return published(json("sciatica-home-%s.json".formatted(version)));
    }

    /** Version 0.2.0 with something else in it. */
    public static ProtocolPublished but(Consumer<ObjectNode> change) {
        var protocol = (ObjectNode) json("sciatica-home-0.2.0.json");
        change.accept(protocol);
        return published(protocol);
    }

    /** The rule of the criterion, to be changed. */
    public static ObjectNode ruleOf(String code, ObjectNode protocol) {
        for (JsonNode criterion : protocol.path("criteria")) {
            if (criterion.path("id").asText().equals(code)) {
                return (ObjectNode) criterion.path("rule");
            }
        }
        throw new IllegalArgumentException(code);
    }

    public static ProtocolRules rules(ProtocolPublished protocol) {
        try {
            return ProtocolRules.of(protocol);
        } catch (UnusableProtocol e) {
            throw new IllegalArgumentException(e.faults().toString(), e);
        }
    }

    public static JsonNode json(String file) {
        try (InputStream in = Protocols.class.getResourceAsStream("/progression/" + file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProtocolPublished published(JsonNode json) {
        return (ProtocolPublished)
                EventCodec.decode(EventType.PROTOCOL_PUBLISHED, json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
