package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** What an app does: sends things until they are acknowledged. It writes as the importer, whose days may lie far back. */
final class DemoApp {

    /** In the place of a status: the connection broke before there was one. */
    static final int NO_ANSWER = 0;
    /** In the place of a status: nobody took the connection, so nothing was sent. */
    static final int NOT_REACHED = -1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "adele";
    private static final String IMPORTER = "imre";
    private static final String CLINICIAN = "carla";
    private static final int UNAUTHORIZED = 401;
    private static final UUID CLINIC = UUID.fromString("7d0f3c1e-5b1a-4b52-9b0e-1f6f2f6a9c01");
    private static final LocalDate START = LocalDate.parse("2024-01-01");

    private final StackUnderTest stack;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    DemoApp(StackUnderTest stack) {
        this.stack = stack;
        this.tokens = new Tokens(stack, http);
    }

    /** With one who writes and one who reads. */
    void openClinic() throws IOException {
        String clinic = "/v1/clinics/" + CLINIC;
        String member = "{\"displayName\":\"Somebody\",\"functions\":[\"%s\"]}";
        created(put(ADMIN, clinic, "{\"name\":\"Clinic\"}", null));
        created(put(ADMIN, clinic + "/members/" + IMPORTER, member.formatted("IMPORTER"), null));
        created(put(ADMIN, clinic + "/members/" + CLINICIAN, member.formatted("CLINICIAN"), null));
    }

    void registerPatient(UUID patientId) throws IOException {
        String patient = "/v1/patients/" + patientId;
        var registered = created(put(IMPORTER, patient, """
                {"displayName":"Ada Example","zone":"Europe/Berlin","clinicId":"%s"}
                """.formatted(CLINIC), null));
        String revision = registered.headers().firstValue("ETag").orElseThrow();
        assertThat(put(IMPORTER, patient + "/care-team", "{\"members\":[\"%s\"]}".formatted(CLINICIAN), revision)
                        .statusCode())
                .isEqualTo(200);
    }

    /** @return the status, {@link #NO_ANSWER} or {@link #NOT_REACHED} */
    int plan(UUID patientId) {
        return put("/v1/patients/%s/plan".formatted(patientId), """
                {"planId":"%s","protocol":{"code":"sciatica-home","version":"0.1.0"},"stageCode":"S1",
                 "effectiveFrom":"%s","zone":"Europe/Berlin"}
                """.formatted(
                        UUID.nameUUIDFromBytes(patientId.toString().getBytes()), START));
    }

    /** One session a day and patient, so that a lost or a double one shows in the day it counts for. */
    int session(UUID patientId, int day) {
        UUID sessionId = UUID.nameUUIDFromBytes((patientId + "/" + day).getBytes());
        return put("/v1/patients/%s/sessions/%s".formatted(patientId, sessionId), """
                {"occurredAt":"%sT12:00:00Z","zone":"UTC","recordedAt":"%sT12:30:00Z",
                 "exercises":[{"exerciseCode":"BENT_KNEE_FALL_OUT","performed":[{"reps":10}]}]}
                """.formatted(
                        START.plusDays(day), START.plusDays(day)));
    }

    /** The report over the days on which sessions may lie; a missing node when there is none. */
    JsonNode report(UUID patientId) {
        String path = "/v1/patients/%s/report?from=%s&to=%s".formatted(patientId, START, START.plusDays(730));
        try {
            var answer = send(CLINICIAN, request(8083, path).GET());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    static LocalDate dayOf(int day) {
        return START.plusDays(day);
    }

    private static HttpResponse<byte[]> created(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return answer;
    }

    private int put(String path, String body) {
        try {
            return put(IMPORTER, path, body, null).statusCode();
        } catch (ConnectException e) {
            return NOT_REACHED;
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    private HttpResponse<byte[]> put(String user, String path, String body, String ifMatch) throws IOException {
        var request = request(8082, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(user, request);
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create(stack.url(port) + path)).timeout(Duration.ofSeconds(10));
    }

    /** A token that is refused is from before the launcher was killed: the next one signs with another key. */
    private HttpResponse<byte[]> send(String user, HttpRequest.Builder request) throws IOException {
        String token = tokens.of(user);
        var answer = sendAs(token, request);
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.forget(user, token);
            answer = sendAs(tokens.of(user), request);
        }
        return answer;
    }

    private HttpResponse<byte[]> sendAs(String token, HttpRequest.Builder request) throws IOException {
        request.setHeader("Authorization", "Bearer " + token);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
