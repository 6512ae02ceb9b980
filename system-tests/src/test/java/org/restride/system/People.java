package org.restride.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The demo users, each with their own token, at the services of a stack. */
final class People {

    static final int SESSIONS = 8082;
    static final int ANALYTICS = 8083;

    private final StackUnderTest stack;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    People(StackUnderTest stack) {
        this.stack = stack;
        this.tokens = new Tokens(stack, http);
    }

    String token(String user) {
        try {
            return tokens.of(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<byte[]> get(String user, int port, String path) {
        return send(user, request(port, path).GET());
    }

    HttpResponse<byte[]> put(String user, String path, String body) {
        return send(user, json(SESSIONS, path).PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> putIfMatch(String user, String path, String body, String ifMatch) {
        return send(user, json(SESSIONS, path).header("If-Match", ifMatch).PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> post(String user, int port, String path, String body) {
        return send(user, json(port, path).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> delete(String user, String path, String ifMatch) {
        return send(user, request(SESSIONS, path).header("If-Match", ifMatch).DELETE());
    }

    /** With whatever in the place of a token. */
    HttpResponse<byte[]> getWith(String authorization, int port, String path) {
        return sent(request(port, path).header("Authorization", authorization).GET());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder json(int port, String path) {
        return request(port, path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create(stack.url(port) + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<byte[]> send(String user, HttpRequest.Builder request) {
        return sent(request.header("Authorization", "Bearer " + token(user)));
    }

    private HttpResponse<byte[]> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
