package org.restride.stack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.StackFailure;

/**
 * Asks the provider for tokens the way any client does; the same request is understood by the Keycloak of docker compose.
 *
 * @param url the provider's {@code token_endpoint}
 */
public record TokenEndpoint(String url) {

    private static final int MILLIS = 5000;

    private static final String BY_NAME =
            "grant_type=password&client_id=restride-cli&scope=openid&username=%1$s&password=demo-only-%1$s";

    /** That of the provider in the local stack. */
    public static TokenEndpoint of(Endpoint provider) {
        return new TokenEndpoint(IdentityProvider.issuer(provider) + "/token");
    }

    /** @throws StackFailure if the provider does not answer, or does not know the user */
    public AccessToken tokenOf(DemoUser user) {
        try {
            return tokenOf(user, (HttpURLConnection) URI.create(url).toURL().openConnection());
        } catch (IOException e) {
            throw new StackFailure("No token is to be had at %s: %s.".formatted(url, e.getMessage()), e);
        }
    }

    private static AccessToken tokenOf(DemoUser user, HttpURLConnection connection) throws IOException {
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write(BY_NAME.formatted(user.subject()).getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream body = connection.getInputStream()) {
            JsonNode answer = Json.tree(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            if (!answer.hasNonNull("access_token")) {
                throw new IOException("the answer holds none");
            }
            return new AccessToken(
                    answer.path("access_token").asText(),
                    Duration.ofSeconds(answer.path("expires_in").asLong()));
        }
    }
}
