package org.restride.analytics.evaluation;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.restride.analytics.sql.Sql;
import org.restride.kit.metric.Sample;
import org.restride.kit.metric.Samples;

/**
 * Shows how many patients wait for an evaluation and since when: those of whom something is new, and apart from them those
 * for whom a day began, which are many at once and can wait longer. The same on every instance.
 */
@Startup
@ApplicationScoped
class DueBacklog {

    /** Beyond it the number is not told. */
    private static final int COUNTED = 10_000;

    private static final String WAITING = """
            select (select count(*) from (select 1 from due_patient where news = ? and since <= ? limit %d) due),
                   (select since from due_patient where news = ? and since <= ? order by since limit 1) as oldest
            """.formatted(COUNTED);

    private final Sql sql;
    private final Clock clock;

    DueBacklog(AgroalDataSource dataSource, Clock clock, Samples samples) {
        this.sql = Sql.on(dataSource);
        this.clock = clock;
        show(samples.of(() -> waiting(true)), "news");
        show(samples.of(() -> waiting(false)), "day");
    }

    private record Waiting(long patients, long oldestAgeSeconds) {}

    private static void show(Sample<Waiting> sample, String because) {
        Tags tags = Tags.of("because", because);
        sample.gauge("restride.evaluation.due", "patients", tags, Waiting::patients)
                .gauge("restride.evaluation.due.oldest.age", "seconds", tags, Waiting::oldestAgeSeconds);
    }

    private Waiting waiting(boolean news) {
        Instant now = clock.instant();
        return sql.first(
                        WAITING,
                        row -> {
                            Instant oldest = Sql.instant(row, "oldest");
                            return new Waiting(
                                    row.getLong(1),
                                    oldest == null
                                            ? 0
                                            : Duration.between(oldest, now).toSeconds());
                        },
                        news,
                        now,
                        news,
                        now)
                .orElseThrow();
    }
}
