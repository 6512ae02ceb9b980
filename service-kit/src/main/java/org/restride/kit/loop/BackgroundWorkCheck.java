package org.restride.kit.loop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Says that the service has to be started again when one of its background threads has ended, which is a mistake of ours.
 * No outage ends one: restarting because a database or broker is away would help nobody.
 */
@Startup
@ApplicationScoped
@Liveness
class BackgroundWorkCheck implements HealthCheck {

    BackgroundWorkCheck(MeterRegistry metrics) {
        Gauge.builder("restride.background.ended", () -> RunningLoops.ended().size())
                .baseUnit("threads")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("background-work").up();
        Collection<String> ended = RunningLoops.ended();
        if (!ended.isEmpty()) {
            answer.down().withData("ended", String.join(", ", ended));
        }
        return answer.build();
    }
}
