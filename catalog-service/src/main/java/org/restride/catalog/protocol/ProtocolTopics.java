package org.restride.catalog.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.restride.events.EventType;
import org.restride.kit.topic.TopicsNeeded;

/** The topic of published protocols. It keeps the newest record of each version for ever. */
@ApplicationScoped
class ProtocolTopics implements TopicsNeeded {

    @Override
    public Map<String, Map<String, String>> topics() {
        return Map.of(EventType.PROTOCOL_PUBLISHED.topic(), Map.of("cleanup.policy", "compact"));
    }
}
