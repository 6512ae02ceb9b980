package org.restride.analytics.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;
import org.restride.events.UnreadableEvent;

/**
 * A protocol that is not published, as the catalogue's files and drafts have it. Only what the rules look at is read:
 * defaults, stages without their exercises, and criteria.
 */
@ApplicationScoped
public class DraftProtocol {

    private static final List<String> OF_STAGE = List.of(
            "code", "order", "minDays", "minSessions", "sessionsPerWeek", "worstPainGate0To10", "alternativeGate");
    private static final List<String> OF_CRITERION = List.of("id", "decision", "urgency", "rule");

    private final ObjectMapper json;

    DraftProtocol(ObjectMapper json) {
        this.json = json;
    }

    /** @throws UnusableDraft if the engine cannot judge by it */
    ProtocolRules rules(JsonNode draft) {
        return rules(read(draft));
    }

    /**
     * As it would be announced, had it been published.
     *
     * @throws UnusableDraft if the engine cannot judge by it
     */
    public ProtocolPublished usable(JsonNode draft) {
        ProtocolPublished read = read(draft);
        rules(read);
        return read;
    }

    private static ProtocolRules rules(ProtocolPublished draft) {
        try {
            return ProtocolRules.of(draft);
        } catch (UnusableProtocol e) {
            throw new UnusableDraft(e);
        }
    }

    private ProtocolPublished read(JsonNode draft) {
        try {
            return announced(draft);
        } catch (UnreadableEvent e) {
            throw new UnusableDraft(e.getMessage());
        }
    }

    private ProtocolPublished announced(JsonNode draft) {
        ObjectNode event = json.createObjectNode();
        event.put("code", draft.path("code").asText("draft"));
        event.put("version", draft.path("version").asText("draft"));
        event.put("title", "draft");
        event.put("clinicalSignOffRequired", true);
        event.set("defaults", draft.path("defaults"));
        ArrayNode stages = event.putArray("stages");
        draft.path("stages").forEach(stage -> {
            ObjectNode copy = copied(OF_STAGE, stage, stages.addObject());
            copy.put("name", stage.path("code").asText());
            List.of("core", "optional", "prerequisites").forEach(copy::putArray);
        });
        ArrayNode criteria = event.putArray("criteria");
        draft.path("criteria").forEach(criterion -> copied(OF_CRITERION, criterion, criteria.addObject()));
        event.putArray("exercises");
        event.put("publishedAt", Instant.EPOCH.toString());
        try {
            return (ProtocolPublished) EventCodec.decode(EventType.PROTOCOL_PUBLISHED, json.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON cannot be written", e);
        }
    }

    private static ObjectNode copied(List<String> names, JsonNode from, ObjectNode to) {
        names.forEach(name -> to.set(name, from.has(name) ? from.get(name) : to.nullNode()));
        return to;
    }
}
