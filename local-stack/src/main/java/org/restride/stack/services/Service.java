package org.restride.stack.services;

import java.util.List;
import java.util.Map;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.Ports;

/**
 * One of the three services.
 *
 * @param database also the login and, on this machine only, the password
 */
public record Service(String database, Endpoint endpoint) {

    public static List<Service> all(Ports ports) {
        return List.of(
                new Service("catalog", ports.catalog()),
                new Service("session", ports.session()),
                new Service("analytics", ports.analytics()));
    }

    public String name() {
        return endpoint.part();
    }

    /** Everything a service has to be told to run in this stack. */
    Map<String, String> environment(Ports ports) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                Endpoint.HOST,
                "QUARKUS_HTTP_PORT",
                Integer.toString(endpoint.port()),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://%s/%s".formatted(ports.postgres().hostAndPort(), database),
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                database,
                "KAFKA_BOOTSTRAP_SERVERS",
                ports.kafka().hostAndPort(),
                "QUARKUS_SWAGGER_UI_ENABLED",
                "true");
    }
}
