package org.restride.kit.outbox;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how many events wait and how old the oldest is. It never says "not ready" for it: a service goes on taking
 * writes while the broker is away, and the outbox keeps them.
 */
@Readiness
class OutboxBacklogCheck implements HealthCheck {

    private static final String BACKLOG = """
            select count(*) filter (where parked_at is null), min(created_at) filter (where parked_at is null),
                   count(*) filter (where parked_at is not null)
            from outbox_event
            where published_at is null
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    OutboxBacklogCheck(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("outbox").up();
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(BACKLOG)) {
            row.next();
            var oldest = row.getObject(2, OffsetDateTime.class);
            long age = oldest == null
                    ? 0
                    : Duration.between(oldest.toInstant(), clock.instant()).toSeconds();
            return answer.withData("pending", row.getLong(1))
                    .withData("oldestAgeSeconds", age)
                    .withData("parked", row.getLong(3))
                    .build();
        } catch (SQLException e) {
            return answer.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }
}
