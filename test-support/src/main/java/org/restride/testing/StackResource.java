package org.restride.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a PostgreSQL, a Kafka broker and an identity provider of its own. A test that takes one of
 * them away asks for it with {@link StackPart}.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;
    private EmbeddedKafka kafka;
    private TestIssuer issuer;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.started();
        kafka = EmbeddedKafka.started();
        issuer = TestIssuer.started();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "quarkus.oidc.auth-server-url",
                issuer.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                kafka, new TestInjector.AnnotatedAndMatchesType(StackPart.class, EmbeddedKafka.class));
        injector.injectIntoFields(issuer, new TestInjector.AnnotatedAndMatchesType(StackPart.class, TestIssuer.class));
        injector.injectIntoFields(
                database, new TestInjector.AnnotatedAndMatchesType(StackPart.class, EmbeddedDatabase.class));
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
