package org.restride.analytics.evaluation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.restride.analytics.sql.Sql;

/**
 * Keeps everybody from being evaluated while facts are known to be missing: what is recommended by half of the facts is
 * wrong. Set for all instances, until a rebuild evaluates everybody.
 */
@ApplicationScoped
public class EvaluationHold {

    private final Sql sql;
    private final Clock clock;

    EvaluationHold(AgroalDataSource dataSource, Clock clock) {
        this.sql = Sql.on(dataSource);
        this.clock = clock;
    }

    public void begin() {
        sql.update("update intake set held_since = coalesce(held_since, ?)", clock.instant());
    }

    public void end() {
        sql.update("update intake set held_since = null where held_since is not null");
    }

    boolean isOn() {
        return sql.first("select held_since is not null from intake", row -> row.getBoolean(1))
                .orElseThrow();
    }
}
