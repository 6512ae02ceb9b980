package org.restride.benchmarks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.restride.kit.topic.TopicsNeeded;

/** The one topic of the benchmarks. */
@ApplicationScoped
public class BenchmarkTopic implements TopicsNeeded {

    static final String NAME = "benchmark.happened.v1";

    @Override
    public Map<String, Map<String, String>> topics() {
        return Map.of(NAME, Map.of("cleanup.policy", "delete"));
    }
}
