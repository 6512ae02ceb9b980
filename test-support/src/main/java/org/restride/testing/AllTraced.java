package org.restride.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Has every request sampled; see {@link RecordedSpans}. For single test classes, because all spans are kept. */
public final class AllTraced implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("restride.traces.share", "1");
    }

    @Override
    public void stop() {}
}
