package org.restride.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** What a patient's app does: sends things until they are acknowledged. */
final class DemoApp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate START = LocalDate.parse("2024-01-01");

    private final StackUnderTest stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    DemoApp(StackUnderTest stack) {
        this.stack = stack;
    }

    /** @return the status; 0 when there was no answer */
    int registerPatient(UUID patientId) {
        return put("/v1/patients/" + patientId, "{\"displayName\":\"Ada Example\",\"zone\":\"Europe/Berlin\"}");
    }

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
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(stack.url(8083)
                                    + "/v1/patients/%s/report?from=%s&to=%s"
                                            .formatted(patientId, START, START.plusDays(730))))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static LocalDate dayOf(int day) {
        return START.plusDays(day);
    }

    private int put(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(stack.url(8082) + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
