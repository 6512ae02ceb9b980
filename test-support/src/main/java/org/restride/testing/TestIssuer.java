package org.restride.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * An identity provider for tests: publishes its keys by OpenID Connect discovery and gives out tokens for whoever is
 * asked for. Its port stays the same when it is stopped and started again.
 */
public final class TestIssuer implements AutoCloseable {

    static final String AUDIENCE = "restride-api";

    private final int port;
    private volatile RsaJsonWebKey key = newKey();
    private HttpServer server;

    private TestIssuer(int port) {
        this.port = port;
    }

    public static TestIssuer started() {
        TestIssuer issuer = away();
        issuer.start();
        return issuer;
    }

    /** One that nobody can reach until it is started. */
    public static TestIssuer away() {
        try {
            return new TestIssuer(TestPorts.free());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing while it runs. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", request -> answer(request, about()));
        server.createContext("/jwks", request -> answer(request, publicKeys()));
        server.createContext("/token", request -> answer(request, tokenFor(parameters(request))));
        server.start();
    }

    /** Takes the provider away; its key stays. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** The issuer's name, under which it is discovered. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A token as it should be, to be spoilt by the test. */
    public TestToken token(String subject, String... roles) {
        return new TestToken(url(), key, subject, List.of(roles));
    }

    /** From now on signs with a new key, and no longer publishes the one before. */
    public void rotateKey() {
        key = newKey();
        Tokens.forget();
    }

    @Override
    public void close() {
        stop();
    }

    static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(UUID.randomUUID().toString());
            made.setAlgorithm("RS256");
            made.setUse("sig");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String about() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/authorize", "end_session_endpoint": "%1$s/logout",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(url());
    }

    private String publicKeys() {
        return new JsonWebKeySet(key).toJson();
    }

    private String tokenFor(Map<String, String> parameters) {
        return token(parameters.get("subject"), parameters.get("roles").split(","))
                .signed();
    }

    private static Map<String, String> parameters(HttpExchange request) {
        return Arrays.stream(request.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange request, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().set("Content-Type", "application/json");
        request.sendResponseHeaders(200, bytes.length);
        try (var body = request.getResponseBody()) {
            body.write(bytes);
        }
    }
}
