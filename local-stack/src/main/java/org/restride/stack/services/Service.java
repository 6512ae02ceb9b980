package org.restride.stack.services;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.restride.stack.home.Secrets;
import org.restride.stack.home.StackHome;
import org.restride.stack.identity.DemoUsers;
import org.restride.stack.identity.IdentityProvider;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.Ports;
import org.restride.stack.postgres.PostgresServer;

/**
 * One of the three services.
 *
 * @param database also the login
 */
public record Service(String database, Endpoint endpoint) {

    private static final String SESSION = "session";
    private static final String ANALYTICS = "analytics";

    public static List<Service> all(Ports ports) {
        return List.of(
                new Service("catalog", ports.catalog()),
                new Service(SESSION, ports.session()),
                new Service(ANALYTICS, ports.analytics()));
    }

    public String name() {
        return endpoint.part();
    }

    /** Everything a service has to be told to run in this stack. */
    Map<String, String> environment(Ports ports, StackHome home) {
        var secrets = new Secrets(home);
        var variables = new TreeMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", Endpoint.HOST);
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(endpoint.port()));
        variables.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://%s/%s".formatted(ports.postgres().hostAndPort(), database));
        variables.put("QUARKUS_DATASOURCE_USERNAME", database);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.passwordOf(database));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", ports.kafka().hostAndPort());
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", IdentityProvider.issuer(ports.signIn()));
        variables.put("RESTRIDE_AUDIT_KEY_FILE", secrets.auditKey(name()).toString());
        // Without it a service refuses the passwords above.
        variables.put("RESTRIDE_DEMO", "true");
        variables.put("QUARKUS_SWAGGER_UI_ENABLED", "true");
        variables.putAll(ownEnvironment(ports, home, secrets));
        return variables;
    }

    private Map<String, String> ownEnvironment(Ports ports, StackHome home, Secrets secrets) {
        return switch (database) {
            case SESSION ->
                Map.of(
                        "RESTRIDE_CLINIC_FIRST_ADMIN", DemoUsers.ADELE.subject(),
                        "RESTRIDE_ANALYTICS_URL", ports.analytics().url(),
                        "RESTRIDE_ERASURE_LIST_FILE", home.erasureList().toString());
            case ANALYTICS ->
                Map.of(
                        "QUARKUS_OIDC_UI_CREDENTIALS_SECRET", secrets.clinicianUi(),
                        "RESTRIDE_SESSIONS_URL", ports.session().url(),
                        "QUARKUS_MAILER_HOST", Endpoint.HOST,
                        "QUARKUS_MAILER_PORT", Integer.toString(ports.mail().port()),
                        "RESTRIDE_ALERT_PAGES_URL", ports.analytics().url(),
                        // A receiver to try it with is on this machine.
                        "RESTRIDE_ALERT_PRIVATE_WEBHOOKS", "true");
            default -> Map.of();
        };
    }
}
