package org.restride.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.restride.system.client.Key;
import org.restride.system.client.Transport;

/** One patient as the services hold them, and the way there of an app that is signed in as the user. */
record PatientUnderTest(UUID id, String user, People people) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LISTS =
            Map.of("SESSION", "sessions", "PAIN_SCORE", "pain-scores", "SYMPTOM_REPORT", "symptom-reports");
    private static final Map<String, String> IDS =
            Map.of("SESSION", "sessionId", "PAIN_SCORE", "painScoreId", "SYMPTOM_REPORT", "symptomReportId");

    Transport network() {
        return body -> {
            try {
                var answer = people.post(user, People.SESSIONS, path("/sync"), new String(body, UTF_8));
                Duration retryAfter = answer.headers()
                        .firstValue("Retry-After")
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(null);
                return new Transport.Answer(answer.statusCode(), retryAfter, answer.body());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        };
    }

    String path(String below) {
        return "/v1/patients/" + id + below;
    }

    /** Everything that is stored, also what was taken back, as the lists show it. */
    Map<Key, JsonNode> listed() {
        Map<Key, JsonNode> all = new HashMap<>();
        LISTS.forEach((kind, list) -> {
            String cursor = "";
            do {
                JsonNode page = get(path("/%s?includeVoided=true&limit=200%s".formatted(list, cursor)));
                for (JsonNode item : page.path("items")) {
                    Key key = new Key(
                            kind, UUID.fromString(item.path(IDS.get(kind)).asText()));
                    assertThat(all.put(key, item)).as("%s listed twice", key).isNull();
                }
                cursor = page.path("nextCursor").isTextual()
                        ? "&cursor=" + page.path("nextCursor").asText()
                        : null;
            } while (cursor != null);
        });
        return all;
    }

    /** Oldest first. */
    List<JsonNode> revisions(Key key) {
        return List.copyOf(JSON.convertValue(
                get(path("/%s/%s/revisions".formatted(LISTS.get(key.kind()), key.id()))),
                JSON.getTypeFactory().constructCollectionType(List.class, JsonNode.class)));
    }

    /** Days without sessions are left out. */
    Map<String, Integer> sessionsReportedByDay() {
        var report = people.get(
                "carla",
                People.ANALYTICS,
                path("/report?from=%s&to=%s".formatted(Week.today().minusDays(Week.DAYS), Week.today())));
        Map<String, Integer> days = new TreeMap<>();
        json(report.body()).path("days").forEach(day -> {
            int sessions = day.path("sessions").asInt();
            if (sessions > 0) {
                days.put(day.path("day").asText(), sessions);
            }
        });
        return days;
    }

    private JsonNode get(String path) {
        var answer = people.get(user, People.SESSIONS, path);
        assertThat(answer.statusCode()).as(() -> People.text(answer)).isEqualTo(200);
        return json(answer.body());
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
