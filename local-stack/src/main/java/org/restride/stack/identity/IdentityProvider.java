package org.restride.stack.identity;

import java.net.InetAddress;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.StackFailure;

/** An OpenID Connect provider inside this JVM that keeps nothing: with it ends the key that signs its tokens. */
public final class IdentityProvider implements AutoCloseable {

    private static final String ISSUER_ID = "restride";

    private final Endpoint endpoint;
    private NettyWrapper server;

    public IdentityProvider(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** What tokens say in {@code iss}, and where its discovery document is found. */
    public static String issuer(Endpoint endpoint) {
        return endpoint.url() + "/" + ISSUER_ID;
    }

    /** Returns when tokens can be had. */
    public synchronized void start() {
        try {
            var started = new NettyWrapper();
            var library = new OAuth2HttpRequestHandler(config(started)).getAuthorizationServer();
            started.start(
                    InetAddress.getByName(Endpoint.HOST), endpoint.port(), new FrontDoor(endpoint, ISSUER_ID, library));
            server = started;
        } catch (Exception e) {
            throw new StackFailure("The OpenID provider does not start: %s.".formatted(e.getMessage()), e);
        }
    }

    private static OAuth2Config config(NettyWrapper server) {
        return new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(new FreshKey()),
                Set.of(new DemoTokens(ISSUER_ID)),
                server);
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
