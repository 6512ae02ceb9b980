package org.restride.kit.outbox;

import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how many events wait and how old the oldest is. It never says "not ready" for it: a service goes on taking
 * writes while the broker is away, and the outbox keeps them.
 */
@Readiness
class OutboxBacklogCheck implements HealthCheck {

    private final OutboxBacklog backlog;

    OutboxBacklogCheck(OutboxBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("outbox").up();
        try {
            OutboxBacklog.Counts counts = backlog.counts();
            return answer.withData("pending", counts.pending())
                    .withData("oldestAgeSeconds", counts.oldestAgeSeconds())
                    .withData("parked", counts.parked())
                    .build();
        } catch (SQLException e) {
            return answer.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }
}
