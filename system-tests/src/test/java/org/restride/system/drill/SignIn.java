package org.restride.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Demo users signed in at Keycloak. A token is replaced at half of its life; while that fails, the old one is used. */
final class SignIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private record Token(String value, Instant halfLife, Instant end) {}

    private final HttpClient http;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> renewing = new ConcurrentHashMap<>();

    SignIn(HttpClient http) {
        this.http = http;
    }

    /**
     * Keycloak takes two sign-ins of one user at a time for an attack, so one thread renews while the others go on.
     *
     * @throws IOException if there is no token and none to be had
     */
    String token(String user) throws IOException {
        Token token = tokens.get(user);
        if (token == null || token.halfLife().isBefore(Instant.now())) {
            var lock = renewing.computeIfAbsent(user, each -> new ReentrantLock());
            if (token == null) {
                lock.lock();
            } else if (!lock.tryLock()) {
                return token.value();
            }
            try {
                return renewed(user).value();
            } finally {
                lock.unlock();
            }
        }
        return token.value();
    }

    /** Who the services take the user for. */
    String subject(String user) throws IOException {
        byte[] claims = Base64.getUrlDecoder().decode(token(user).split("\\.", -1)[1]);
        return JSON.readTree(claims).path("sub").asText();
    }

    /** After the provider was replaced by another one. */
    void forget() {
        tokens.clear();
    }

    private Token renewed(String user) throws IOException {
        Token old = tokens.get(user);
        if (old != null && old.halfLife().isAfter(Instant.now())) {
            return old; // another thread was faster
        }
        try {
            Token fresh = fetch(user);
            tokens.put(user, fresh);
            return fresh;
        } catch (IOException e) {
            if (old == null || old.end().isBefore(Instant.now())) {
                throw e;
            }
            return old;
        }
    }

    private Token fetch(String user) throws IOException {
        Instant now = Instant.now();
        var answer = ask(user);
        if (answer.statusCode() != OK) {
            throw new IOException("Sign-in was answered %d".formatted(answer.statusCode()));
        }
        JsonNode token = JSON.readTree(answer.body());
        Duration life = Duration.ofSeconds(token.path("expires_in").asLong());
        return new Token(token.path("access_token").asText(), now.plus(life.dividedBy(2)), now.plus(life));
    }

    /** Signs in anew, whatever is known. */
    HttpResponse<byte[]> ask(String user) throws IOException {
        var request = HttpRequest.newBuilder(Part.KEYCLOAK.at("/realms/restride/protocol/openid-connect/token"))
                .timeout(Caller.PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=restride-cli&username=%1$s&password=demo-only-%1$s"
                                .formatted(user)));
        return Interruptions.none(() -> http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }
}
