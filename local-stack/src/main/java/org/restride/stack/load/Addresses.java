package org.restride.stack.load;

import org.restride.stack.identity.TokenEndpoint;
import org.restride.stack.part.Ports;

/**
 * Where the demo sends what it has to tell.
 *
 * @param catalog root of catalog-service, without a slash at its end
 * @param sessions the same of session-service
 * @param analytics the same of analytics-service
 */
public record Addresses(String catalog, String sessions, String analytics, TokenEndpoint tokens) {

    /** The local stack's. */
    public static Addresses of(Ports ports) {
        return new Addresses(
                ports.catalog().url(),
                ports.session().url(),
                ports.analytics().url(),
                TokenEndpoint.of(ports.signIn()));
    }
}
