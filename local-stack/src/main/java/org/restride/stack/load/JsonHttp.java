package org.restride.stack.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.restride.stack.part.StackFailure;

/** JSON over HTTP as one user, that asks again, ever more slowly, while a service is not there or says to come back later. */
final class JsonHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final Supplier<String> token;

    /** @param token asked for each request, so that it never runs out */
    JsonHttp(HttpClient client, Supplier<String> token) {
        this.client = client;
        this.token = token;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    Answer get(String url) {
        return answer(request(url).GET().build());
    }

    /** @param ifMatch the revision a change starts from; null for a first one */
    Answer put(String url, JsonNode body, String ifMatch) {
        var request =
                request(url).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString()));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return answer(request.build());
    }

    /**
     * The page as it is.
     *
     * @throws StackFailure if there is none; what an error says must not be read as the page
     */
    String text(String url) throws IOException {
        try {
            var response = client.send(request(url).GET().build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackFailure("GET %s was answered with %d instead of 200, so what it shows is not known."
                        .formatted(url, response.statusCode()));
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Loading was interrupted.", e);
        }
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token.get());
    }

    private Answer answer(HttpRequest request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            Attempt attempt = attempt(request);
            for (Duration pause = FIRST_PAUSE; attempt.again(); pause = longer(pause)) {
                if (System.nanoTime() > deadline) {
                    throw new StackFailure("%s %s still fails after %d s: %s."
                            .formatted(request.method(), request.uri(), PATIENCE.toSeconds(), attempt.trouble()));
                }
                Thread.sleep(pause.toMillis());
                attempt = attempt(request);
            }
            return attempt.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Loading was interrupted.", e);
        }
    }

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            String revision = response.headers().firstValue("ETag").orElse(null);
            return new Attempt(new Answer(response.statusCode(), json(response.body()), revision), null);
        } catch (IOException e) {
            return new Attempt(null, e);
        }
    }

    /** One try: an answer, or why there is none. */
    private record Attempt(Answer answer, IOException failure) {

        boolean again() {
            return failure != null || answer.later();
        }

        String trouble() {
            return failure != null ? failure.toString() : answer.explanation();
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
