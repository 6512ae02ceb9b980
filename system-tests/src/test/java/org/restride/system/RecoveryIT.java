package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.restride.system.People.ANALYTICS;
import static org.restride.system.People.SESSIONS;
import static org.restride.system.People.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariant 2 after a loss: with the analytics database gone, with Kafka's records gone, and with databases that come from
 * backups of different hours, every report has the bytes it had, and who was erased stays erased.
 */
class RecoveryIT {

    private static final UUID CLINIC = UUID.fromString("7d0f3c1e-5b1a-4b52-9b0e-1f6f2f6a9c03");
    private static final int CATALOG = 8081;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Told apart from everything else. */
    private static final String NAME_OF_THE_ERASED = "Zzyzx Forgotten";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final List<UUID> patients = new ArrayList<>();
    private final UUID erased = UUID.randomUUID();
    private final Week week = new Week(Week.today());
    private StackUnderTest stack;
    private People people;

    @Test
    void reports_are_the_same_after_every_loss() throws Exception {
        try (var lived = new StackUnderTest(home)) {
            stack = lived;
            people = new People(stack);
            stack.up();
            openClinic();
            for (int i = 0; i < 4; i++) {
                patients.add(UUID.randomUUID());
                live(patients.get(i), "Patient " + i);
            }
            live(erased, NAME_OF_THE_ERASED);
            Map<UUID, String> before = reports();

            loseAnalytics();
            assertThat(withoutRecommendations(reports())).isEqualTo(withoutRecommendations(before));

            Map<UUID, String> refilled = reports();
            loseKafka();
            assertThat(reports()).isEqualTo(refilled);
            recordMore(patients.get(0));

            restoreFromDifferentHours(refilled);
        }
    }

    /** Without a backup: what was recommended is a record of that database and gone with it. */
    private void loseAnalytics() throws Exception {
        whileStopped(databases -> databases.lose("analytics"));
        bringTogether();
    }

    private void loseKafka() throws Exception {
        whileStopped(databases -> {
            databases.backUp("analytics");
            delete(home.resolve("kafka"));
        });
        republish(CATALOG);
        republish(SESSIONS);
        republish(ANALYTICS);
    }

    /** Analytics from before, session-service from after more was recorded, and from before somebody was erased. */
    private void restoreFromDifferentHours(Map<UUID, String> earlier) throws Exception {
        Map<UUID, String> before = reports();
        assertThat(before).isNotEqualTo(earlier);
        whileStopped(databases -> databases.backUp("session"));
        erase();
        whileStopped(databases -> {
            databases.restore("session");
            databases.restore("analytics");
            delete(home.resolve("kafka"));
        });
        bringTogether();

        Map<UUID, String> after = reports();
        before.remove(erased);
        assertThat(withoutRecommendations(after)).isEqualTo(withoutRecommendations(before));
        after.forEach((patientId, report) -> assertThat(recommendations(report))
                .as("what was recommended before the backup")
                .containsAll(recommendations(earlier.get(patientId))));
        assertThat(people.get("carla", SESSIONS, "/v1/patients/" + erased).statusCode())
                .isEqualTo(404);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(new Databases(stack).tablesWith(NAME_OF_THE_ERASED))
                .isEmpty());
    }

    private interface Work {
        void on(StoppedDatabases databases) throws Exception;
    }

    private void whileStopped(Work work) throws Exception {
        stack.close();
        try (var databases = new StoppedDatabases(home)) {
            work.on(databases);
        }
        stack.up();
        people = new People(stack);
    }

    /** As docs/recovery.md says. */
    private void bringTogether() {
        republish(CATALOG);
        republish(SESSIONS);
        follow(ANALYTICS, "/v1/rebuilds", "{\"source\":\"EVENTS\"}");
    }

    private void republish(int port) {
        follow(port, "/v1/republications", "");
    }

    private void follow(int port, String work, String body) {
        var begun = people.post("oscar", port, work, body);
        assertThat(begun.statusCode()).as(() -> text(begun)).isIn(201, 202);
        String location = begun.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        await().atMost(PATIENCE)
                .until(() -> text(people.get("oscar", port, location)).contains("\"state\":\"DONE\""));
    }

    private void openClinic() {
        stored(people.put("adele", "/v1/clinics/" + CLINIC, "{\"name\":\"Clinic\"}"));
        for (String user : List.of("carla", "imre")) {
            stored(people.put(
                    "adele",
                    "/v1/clinics/%s/members/%s".formatted(CLINIC, user),
                    "{\"displayName\":\"Somebody\",\"functions\":[\"%s\"]}"
                            .formatted(user.equals("imre") ? "IMPORTER" : "CLINICIAN")));
        }
    }

    /** Everything of which a report tells: sessions and scores, corrected, voided and brought back, flags, plans, pauses. */
    private void live(UUID patientId, String name) {
        String patient = "/v1/patients/" + patientId;
        stored(people.put("carla", patient, """
                {"displayName":"%s","zone":"Europe/Berlin","clinicId":"%s"}""".formatted(name, CLINIC)));
        LocalDate start = Week.today().minusDays(Week.DAYS);
        await().atMost(PATIENCE)
                .until(() -> people.put("imre", patient + "/plan", """
                        {"planId":"%s","protocol":{"code":"sciatica-home","version":"0.1.0"},"stageCode":"S1",
                         "effectiveFrom":"%s","zone":"Europe/Berlin"}""".formatted(UUID.randomUUID(), start))
                                .statusCode()
                        < 300);
        for (int day = 0; day < Week.DAYS; day++) {
            record(patient + "/sessions/", week.session(day, 10));
            record(patient + "/pain-scores/", week.painScore(day, 3));
        }
        corrected(patient + "/sessions/", week.session(2, 8), week.session(2, 10));
        corrected(patient + "/pain-scores/", week.painScore(3, 6), week.painScore(3, 5));
        String report = record(patient + "/symptom-reports/", week.screen(1, "GAIT"));
        String flagId =
                text(people.get("carla", SESSIONS, patient + "/flags")).replaceAll(".*\"flagId\":\"([^\"]+)\".*", "$1");
        stored(people.put(
                "carla", "%s/flags/%s/clearance".formatted(patient, flagId), """
                {"noteId":"%s","note":"Seen"}""".formatted(UUID.randomUUID())));
        assertThat(people.delete("carla", report, "\"2\"").statusCode()).isEqualTo(204);
        stored(people.put("carla", patient + "/pauses/" + UUID.randomUUID(), """
                {"from":"%1$s","to":"%1$s","reason":"HOLIDAY"}""".formatted(start.plusDays(5))));
        stored(people.post("carla", SESSIONS, patient + "/stage-decisions", """
                {"decisionId":"%s","planRevision":%s,"outcome":"WITHOUT_RECOMMENDATION","toStageCode":"S1",
                 "reason":"OTHER","note":"Seen"}""".formatted(
                UUID.randomUUID(),
                text(people.get("carla", SESSIONS, patient + "/plan")).replaceAll(".*\"revision\":(\\d+).*", "$1"))));
    }

    private String record(String path, ObjectNode content) {
        String record = path + UUID.randomUUID();
        stored(people.put("carla", record, content.toString()));
        return record;
    }

    private void corrected(String path, ObjectNode first, ObjectNode then) {
        String record = record(path, first);
        assertThat(people.putIfMatch("carla", record, then.toString(), "\"1\"").statusCode())
                .isEqualTo(200);
    }

    private void recordMore(UUID patientId) {
        record("/v1/patients/%s/sessions/".formatted(patientId), week.session(6, 10));
        awaitQuiet();
    }

    private void erase() {
        String patient = "/v1/patients/" + erased;
        String revision = people.get("adele", SESSIONS, patient)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(people.delete("adele", patient, revision).statusCode()).isEqualTo(204);
    }

    /** Of everybody who is not erased, once everything has been taken in and looked at. */
    private Map<UUID, String> reports() {
        awaitQuiet();
        Map<UUID, String> reports = new TreeMap<>();
        patients.forEach(patientId -> reports.put(patientId, report(patientId)));
        if (people.get("carla", SESSIONS, "/v1/patients/" + erased).statusCode() == 200) {
            reports.put(erased, report(erased));
        }
        return reports;
    }

    private String report(UUID patientId) {
        String report = "/v1/patients/%s/report".formatted(patientId);
        var answer = people.get("carla", ANALYTICS, report);
        assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(200);
        return text(answer);
    }

    private void awaitQuiet() {
        var databases = new Databases(stack);
        await().atMost(PATIENCE)
                .until(() -> databases.count("session", "outbox_event where published_at is null") == 0
                        && databases.count("analytics", "due_patient where since <= now()") == 0
                        && new Topics(stack).ends().equals(databases.readPositions()));
    }

    private static Map<UUID, JsonNode> withoutRecommendations(Map<UUID, String> reports) {
        Map<UUID, JsonNode> without = new TreeMap<>();
        reports.forEach((patientId, report) -> {
            ObjectNode json = (ObjectNode) read(report);
            json.remove("recommendations");
            without.put(patientId, json);
        });
        return without;
    }

    private static List<String> recommendations(String report) {
        return read(report).path("recommendations").findValuesAsText("recommendationId");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void stored(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(() -> text(answer)).isIn(200, 201);
    }
}
