package org.restride.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.restride.kit.topic.TopicsNeeded;

/** The one topic of the tests. */
@ApplicationScoped
public class TestTopic implements TopicsNeeded {

    static final String NAME = "test.happened.v1";

    @Override
    public Map<String, Map<String, String>> topics() {
        return Map.of(NAME, Map.of("cleanup.policy", "delete"));
    }
}
