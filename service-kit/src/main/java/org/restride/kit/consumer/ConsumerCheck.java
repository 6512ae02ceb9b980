package org.restride.kit.consumer;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how long each consumer has not heard from the broker. It never says "not ready" for it: a service answers from
 * what it knows while the broker is away; a consumer whose thread ended is another matter.
 */
@Readiness
class ConsumerCheck implements HealthCheck {

    private final ConsumerLoops loops;

    ConsumerCheck(ConsumerLoops loops) {
        this.loops = loops;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("consumers").up();
        for (ConsumerLoop loop : loops.all()) {
            answer.withData(loop.name() + ".heartbeatAgeSeconds", loop.heartbeatAgeSeconds());
            if (!loop.isRunning()) {
                answer.down().withData(loop.name(), "has ended");
            }
        }
        return answer.build();
    }
}
