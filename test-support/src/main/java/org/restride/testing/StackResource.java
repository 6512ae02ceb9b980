package org.restride.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a PostgreSQL and a Kafka broker of its own. Tests that need to take the broker away put
 * an {@link EmbeddedKafka} field beside the {@link BrokerUnderTest} annotation.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;
    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.started();
        kafka = EmbeddedKafka.started();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "kafka.bootstrap.servers",
                kafka.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                kafka, new TestInjector.AnnotatedAndMatchesType(BrokerUnderTest.class, EmbeddedKafka.class));
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
