package org.restride.analytics.alert;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.sql.Sql.SqlFailure;
import org.restride.kit.metric.Samples;

/**
 * Shows alerts that reach nobody, to health checks and metrics. It never says "not ready" for it: a service that cannot
 * tell people outside still has to show the worklist.
 */
@Startup
@ApplicationScoped
@Readiness
class AlertBacklog implements HealthCheck {

    private static final String COUNTS = """
            with waiting as (
                select count(*) as pending, min(created_at) as oldest from alert_delivery where due_at is not null
            ), standing as (
                select count(*) filter (where notices = 0) as nowhere,
                       count(*) filter (where notices > 0 and next_notice_at is null) as unanswered
                from alert join worklist_item item on item.item_id = alert.item_id
                where item.closed_at is null and alert.flag = any(item.causes)
                  and not alert.flag = any(item.seen_causes)
            )
            select * from waiting, standing
            """;

    private final Sql sql;
    private final Clock clock;

    AlertBacklog(AgroalDataSource dataSource, Clock clock, Samples samples) {
        this.sql = Sql.on(dataSource);
        this.clock = clock;
        samples.of(this::counts)
                .gauge("restride.alert.pending", null, Tags.empty(), Counts::pending)
                .gauge("restride.alert.oldest.age", "seconds", Tags.empty(), this::oldestAgeSeconds)
                .gauge("restride.alert.nowhere", null, Tags.empty(), Counts::nowhere)
                .gauge("restride.alert.unanswered", null, Tags.empty(), Counts::unanswered);
    }

    /**
     * @param pending notices on their way
     * @param oldest when the oldest of them was put into the outbox; null when there is none
     * @param nowhere alerts nobody was told of, because nobody has said where they go
     * @param unanswered alerts that nobody has acknowledged although all notices were given
     */
    private record Counts(long pending, Instant oldest, long nowhere, long unanswered) {}

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("alerts").up();
        try {
            Counts counts = counts();
            return answer.withData("pending", counts.pending)
                    .withData("oldestAgeSeconds", oldestAgeSeconds(counts))
                    .withData("nowhere", counts.nowhere)
                    .withData("unanswered", counts.unanswered)
                    .build();
        } catch (SqlFailure e) {
            return answer.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }

    private long oldestAgeSeconds(Counts counts) {
        return counts.oldest == null
                ? 0
                : Duration.between(counts.oldest, clock.instant()).toSeconds();
    }

    private Counts counts() {
        return sql.first(
                        COUNTS,
                        row -> new Counts(
                                row.getLong("pending"),
                                Sql.instant(row, "oldest"),
                                row.getLong("nowhere"),
                                row.getLong("unanswered")))
                .orElseThrow();
    }
}
