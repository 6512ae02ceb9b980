package org.restride.system.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Sends requests as users who are signed in, judges every answer and writes it down. */
final class Caller {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_COMPLAINT = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final SignIn signIn = new SignIn(http);
    private final AnswerLog log = new AnswerLog();

    AnswerLog log() {
        return log;
    }

    String subject(String user) throws IOException {
        return signIn.subject(user);
    }

    void forgetTokens() {
        signIn.forget();
    }

    Reply get(Part part, String user, String path, Judge judge) {
        return call(part, user, path, HttpRequest.newBuilder(part.at(path)).GET(), judge);
    }

    Reply put(Part part, String user, String path, String body, String ifMatch, Judge judge) {
        var request = HttpRequest.newBuilder(part.at(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return call(part, user, path, request, judge);
    }

    /** Whether somebody can sign in now. */
    void trySignIn(String user) {
        Instant asked = Instant.now();
        try {
            int status = signIn.ask(user).statusCode();
            write(Part.KEYCLOAK, status == 200 ? Outcome.GOOD : Outcome.NO_SIGN_IN, asked, null);
        } catch (IOException e) {
            write(Part.KEYCLOAK, without(e), asked, null);
        }
    }

    /** @param user null for nobody */
    private Reply call(Part part, String user, String path, HttpRequest.Builder request, Judge judge) {
        Instant asked = Instant.now();
        try {
            request.timeout(PATIENCE);
            if (user != null) {
                request.header("Authorization", "Bearer " + signIn.token(user));
            }
            asked = Instant.now();
            var answer = Interruptions.none(() -> http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            return judged(part, path, asked, answer, judge);
        } catch (IOException e) {
            Outcome outcome = without(e);
            write(part, outcome, asked, null);
            return new Reply(outcome, 0, MissingNode.getInstance(), null, null);
        }
    }

    private Reply judged(Part part, String path, Instant asked, HttpResponse<byte[]> answer, Judge judge) {
        JsonNode body = json(answer.body());
        int status = answer.statusCode();
        String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
        String complaint = null;
        Outcome outcome;
        if (status / 100 == 2) {
            complaint = judge.complaint(status, body);
            outcome = complaint == null ? Outcome.GOOD : Outcome.WRONG;
        } else if ((status == 503 || status == 429) && retryAfter != null && isProblem(answer)) {
            outcome = status == 503 ? Outcome.UNAVAILABLE : Outcome.TOO_MANY;
        } else {
            outcome = Outcome.WRONG;
            complaint = new String(answer.body(), StandardCharsets.UTF_8);
        }
        String told = complaint == null
                ? null
                : "%s of %s answered %d: %s"
                        .formatted(
                                path,
                                part.service(),
                                status,
                                complaint.lines().findFirst().orElse(""));
        write(part, outcome, asked, told);
        return new Reply(
                outcome,
                status,
                body,
                answer.headers().firstValue("ETag").orElse(null),
                retryAfter == null ? null : Duration.ofSeconds(Long.parseLong(retryAfter)));
    }

    private void write(Part part, Outcome outcome, Instant asked, String complaint) {
        String told = complaint == null || complaint.length() <= LONGEST_COMPLAINT
                ? complaint
                : complaint.substring(0, LONGEST_COMPLAINT);
        log.add(new Answer(part, outcome, asked, Instant.now(), told));
    }

    private static Outcome without(IOException e) {
        return e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)
                ? Outcome.NO_ANSWER
                : Outcome.NO_CONNECTION;
    }

    private static boolean isProblem(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }
}
