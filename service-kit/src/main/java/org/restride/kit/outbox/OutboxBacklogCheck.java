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

    /** Beyond it the number is not told: counting millions would take longer than the caller waits. */
    private static final int COUNTED = 10_000;

    private static final String BACKLOG = """
            select (select count(*) from (select 1 from outbox_event
                                          where published_at is null and parked_at is null limit %d) pending),
                   (select created_at from outbox_event
                    where published_at is null and parked_at is null order by position limit 1),
                   (select count(*) from (select 1 from outbox_event where parked_at is not null limit %d) parked)
            """.formatted(COUNTED, COUNTED);

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
