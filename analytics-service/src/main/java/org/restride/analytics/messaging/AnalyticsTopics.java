package org.restride.analytics.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.events.EventType;
import org.restride.kit.topic.TopicsNeeded;

/** This service reads the topics of the others and writes one of its own. */
@ApplicationScoped
class AnalyticsTopics implements TopicsNeeded {

    @Override
    public Map<String, Map<String, String>> topics() {
        return Arrays.stream(EventType.values()).collect(Collectors.toMap(EventType::topic, EventType::topicSettings));
    }
}
