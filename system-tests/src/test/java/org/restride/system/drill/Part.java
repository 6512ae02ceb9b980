package org.restride.system.drill;

import java.net.URI;

/** What clients of the stack talk to, by the name it has in compose. */
enum Part {
    CATALOG("catalog-service", "CATALOG_PORT"),
    SESSIONS("session-service", "SESSION_PORT"),
    ANALYTICS("analytics-service", "ANALYTICS_PORT"),
    KEYCLOAK("keycloak", "KEYCLOAK_PORT");

    private final String service;
    private final String portVariable;

    Part(String service, String portVariable) {
        this.service = service;
        this.portVariable = portVariable;
    }

    String service() {
        return service;
    }

    /** Keycloak names itself so in its tokens. */
    URI at(String path) {
        return URI.create("http://localhost:" + System.getenv(portVariable) + path);
    }
}
