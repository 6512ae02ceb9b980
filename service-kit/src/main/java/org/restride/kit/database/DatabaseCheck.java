package org.restride.kit.database;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.restride.kit.metric.Sample;
import org.restride.kit.metric.Samples;

/** Says whether the service's database answers; without it, next to all requests are answered 503. */
@Startup
@ApplicationScoped
@Readiness
class DatabaseCheck implements HealthCheck {

    private final AgroalDataSource dataSource;
    private final Sample<Boolean> answers;

    DatabaseCheck(AgroalDataSource dataSource, Samples samples, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.answers = samples.of(this::answers);
        Gauge.builder(
                        "restride.database.answers",
                        answers,
                        sample -> sample.last().isPresent() ? 1 : 0)
                .strongReference(true)
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database").up();
        try {
            answers();
            return answer.build();
        } catch (SQLException e) {
            return answer.down().withData("reason", "does not answer").build();
        }
    }

    private boolean answers() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement()) {
            return select.execute("select 1");
        }
    }
}
