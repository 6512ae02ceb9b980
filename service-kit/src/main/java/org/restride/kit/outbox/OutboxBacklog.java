package org.restride.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.restride.kit.metric.Samples;

/** What waits in the outbox, for the health check and for metrics. */
@Startup
@ApplicationScoped
class OutboxBacklog {

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

    OutboxBacklog(AgroalDataSource dataSource, Clock clock, Samples samples) {
        this.dataSource = dataSource;
        this.clock = clock;
        samples.of(this::counts)
                .gauge("restride.outbox.pending", "events", Tags.empty(), Counts::pending)
                .gauge("restride.outbox.oldest.age", "seconds", Tags.empty(), Counts::oldestAgeSeconds)
                .gauge("restride.outbox.set.aside", "events", Tags.empty(), Counts::parked);
    }

    /**
     * @param pending events not sent yet, 10,000 at most
     * @param oldestAgeSeconds since the oldest of them was appended; 0 when there is none
     * @param parked events the broker refused for good, 10,000 at most
     */
    record Counts(long pending, long oldestAgeSeconds, long parked) {}

    Counts counts() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(BACKLOG)) {
            row.next();
            return new Counts(row.getLong(1), age(row.getObject(2, OffsetDateTime.class)), row.getLong(3));
        }
    }

    private long age(OffsetDateTime oldest) {
        return oldest == null
                ? 0
                : Duration.between(oldest.toInstant(), clock.instant()).toSeconds();
    }
}
