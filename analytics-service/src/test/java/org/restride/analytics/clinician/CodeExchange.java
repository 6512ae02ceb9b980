package org.restride.analytics.clinician;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The second half of a sign-in: gives a token for a code. The code itself says, in Base64, at which address of the test's
 * issuer the token is to be had.
 */
public final class CodeExchange implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    static String codeFor(String tokenAddress) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tokenAddress.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/token", CodeExchange::exchange);
        server.start();
        return Map.of(
                "quarkus.oidc.ui.token-path",
                "http://127.0.0.1:%d/token".formatted(server.getAddress().getPort()),
                // The test's issuer makes tokens for the API only.
                "quarkus.oidc.ui.token.audience",
                "restride-api");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void exchange(HttpExchange request) throws IOException {
        List<String> form =
                Arrays.asList(new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"));
        String code = form.stream()
                .filter(field -> field.startsWith("code="))
                .map(field -> field.substring("code=".length()))
                .findFirst()
                .orElseThrow();
        boolean verified = form.stream().anyMatch(field -> field.startsWith("code_verifier="));
        String token = token(new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8));
        byte[] answer = "{\"id_token\":\"%1$s\",\"access_token\":\"%1$s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                .formatted(token)
                .getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().set("Content-Type", "application/json");
        request.sendResponseHeaders(verified ? 200 : 400, answer.length);
        try (var body = request.getResponseBody()) {
            body.write(answer);
        }
    }

    private static String token(String address) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
