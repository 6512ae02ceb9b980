package org.restride.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the demo users, from the stack's own provider, kept until they are refused. */
final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackUnderTest stack;
    private final HttpClient http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Tokens(StackUnderTest stack, HttpClient http) {
        this.stack = stack;
        this.http = http;
    }

    /** @throws IOException if the provider is not there */
    String of(String user) throws IOException {
        String known = tokens.get(user);
        if (known != null) {
            return known;
        }
        String token = fetch(user);
        tokens.put(user, token);
        return token;
    }

    /** Unless another thread has fetched a newer one already. */
    void forget(String user, String refused) {
        tokens.remove(user, refused);
    }

    private String fetch(String user) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(stack.url(18080) + "/restride/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=restride-cli&username=%1$s&password=demo-only-%1$s"
                                .formatted(user)));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
