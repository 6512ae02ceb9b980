package org.restride.analytics.alert;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.sql.Sql.SqlFailure;

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

    AlertBacklog(AgroalDataSource dataSource, Clock clock, MeterRegistry metrics) {
        this.sql = Sql.on(dataSource);
        this.clock = clock;
        gauge(metrics, "restride.alert.pending", Counts::pending);
        gauge(metrics, "restride.alert.nowhere", Counts::nowhere);
        gauge(metrics, "restride.alert.unanswered", Counts::unanswered);
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
            long age = counts.oldest == null
                    ? 0
                    : Duration.between(counts.oldest, clock.instant()).toSeconds();
            return answer.withData("pending", counts.pending)
                    .withData("oldestAgeSeconds", age)
                    .withData("nowhere", counts.nowhere)
                    .withData("unanswered", counts.unanswered)
                    .build();
        } catch (SqlFailure e) {
            return answer.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }

    private void gauge(MeterRegistry metrics, String name, ToLongFunction<Counts> count) {
        Gauge.builder(name, this, backlog -> backlog.value(count)).register(metrics);
    }

    /** Not a number while the database does not answer. */
    private double value(ToLongFunction<Counts> count) {
        try {
            return count.applyAsLong(counts());
        } catch (SqlFailure e) {
            return Double.NaN;
        }
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
