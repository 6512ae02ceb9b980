package org.restride.analytics.evaluation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts and times evaluations. */
@ApplicationScoped
class EvaluationFigures {

    private static final Duration[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Counter evaluated;
    private final Counter postponed;
    private final Timer batch;

    EvaluationFigures(MeterRegistry metrics) {
        this.evaluated = metrics.counter("restride.evaluation.patients");
        this.postponed = metrics.counter("restride.evaluation.postponed");
        this.batch = Timer.builder("restride.evaluation.batch")
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }

    /** @param nanos for all of them together, without the commit */
    void evaluated(int patients, long nanos) {
        evaluated.increment(patients);
        batch.record(Duration.ofNanos(nanos));
    }

    void postponed(int patients) {
        postponed.increment(patients);
    }
}
