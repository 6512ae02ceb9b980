package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.restride.system.client.Conflict;
import org.restride.system.client.FlakyNetwork;
import org.restride.system.client.FlakyNetwork.Fate;
import org.restride.system.client.Key;
import org.restride.system.client.Rejected;
import org.restride.system.client.SameContent;

/**
 * Invariants 1 to 4 as devices see them: after a week offline and a network that fails half of all calls, everything is
 * stored once as it was wanted last, and what cannot be taken stands beside with its reason. Run again with
 * {@code -Drestride.seed=…} to see the same.
 */
class SyncThroughFlakyNetworkIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID CLINIC = UUID.fromString("7d0f3c1e-5b1a-4b52-9b0e-1f6f2f6a9c03");
    /** Two patients with their own sign-in, two whose clinician enters things. */
    private static final List<String> USERS = List.of("ada", "ben", "carla", "carla");

    private static final int ROUNDS = 12;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final long seed = Long.getLong("restride.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<PatientUnderTest, List<DeviceUnderTest>> devices = new LinkedHashMap<>();

    @Test
    void after_a_week_offline_everything_is_stored_once_as_it_was_wanted_last() throws Exception {
        try (var stack = new StackUnderTest(Files.createDirectory(home.resolve("stack")))) {
            stack.up();
            // Given
            enrol(new People(stack));
            all().forEach(DeviceUnderTest::weekOffline);
            // When
            for (int round = 0; round < ROUNDS; round++) {
                all().forEach(this::meetTheNetwork);
            }
            all().forEach(device -> device.network().calm());
            assertAboutHalfFailed();
            syncAll();
            changeOnBothDevices();
            syncAll();
            // Then
            for (PatientUnderTest patient : devices.keySet()) {
                assertNothingWaits(patient);
                assertStoredOnceAsWanted(patient);
                assertCopiesEqual(patient);
            }
            for (PatientUnderTest patient : devices.keySet()) {
                assertReported(patient);
                assertBrokenItemsStopNoOther(patient);
            }
        }
    }

    private void enrol(People people) throws IOException {
        stored(people, "adele", "/v1/clinics/" + CLINIC, "{\"name\":\"Clinic\"}");
        stored(people, "adele", "/v1/clinics/%s/members/carla".formatted(CLINIC), """
                {"displayName":"Somebody","functions":["CLINICIAN"]}
                """);
        for (String user : USERS) {
            var patient = new PatientUnderTest(UUID.randomUUID(), user, people);
            stored(people, "carla", patient.path(""), """
                    {"displayName":"Ada Example","zone":"Europe/Berlin","clinicId":"%s"}
                    """.formatted(CLINIC));
            if (!"carla".equals(user)) {
                var code = people.post("carla", People.SESSIONS, patient.path("/enrolment-codes"), "");
                var claimed = people.post(user, People.SESSIONS, "/v1/me/enrolment", """
                        {"code":"%s"}
                        """.formatted(
                                JSON.readTree(code.body()).path("code").asText()));
                assertThat(claimed.statusCode()).isEqualTo(200);
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> people.put("carla", patient.path("/plan"), """
                                    {"planId":"%s","protocol":{"code":"sciatica-home","version":"0.1.0"},
                                     "stageCode":"S1","effectiveFrom":"%s","zone":"Europe/Berlin"}
                                    """.formatted(
                                            UUID.randomUUID(), Week.today().minusDays(Week.DAYS)))
                                    .statusCode()
                            < 300);
            devices.put(patient, List.of(device(patient, "phone"), device(patient, "tablet")));
        }
    }

    private DeviceUnderTest device(PatientUnderTest patient, String name) {
        return new DeviceUnderTest(
                home.resolve("devices/%s/%s".formatted(patient.id(), name)),
                new FlakyNetwork(patient.network(), random.nextLong()),
                new Week(Week.today()),
                random.nextLong());
    }

    private void meetTheNetwork(DeviceUnderTest device) {
        device.app().sync();
        if (random.nextInt(3) == 0) {
            device.restart();
        }
        device.changeMinds(2);
    }

    private void assertAboutHalfFailed() {
        Map<Fate, Integer> happened = new EnumMap<>(Fate.class);
        all().forEach(device ->
                device.network().happened().forEach((fate, times) -> happened.merge(fate, times, Integer::sum)));
        assertThat(happened).as(told()).containsOnlyKeys(Fate.values());
        int calls = happened.values().stream().mapToInt(Integer::intValue).sum();
        int failed = happened.get(Fate.IS_LOST)
                + happened.get(Fate.ARRIVES_AND_ITS_ANSWER_IS_LOST)
                + happened.get(Fate.ARRIVES_TOO_LATE);
        assertThat(failed / (double) calls).as(told()).isBetween(0.3, 0.7);
    }

    /** The tablet's word counts where both changed the same. */
    private void changeOnBothDevices() {
        devices.forEach((patient, both) -> {
            DeviceUnderTest phone = both.get(0);
            DeviceUnderTest tablet = both.get(1);
            Key key = phone.wanted().keySet().stream()
                    .filter(own ->
                            "SESSION".equals(own.kind()) && phone.wanted().get(own) != null)
                    .findFirst()
                    .orElseThrow();
            var week = new Week(Week.today());
            phone.correct(key, week.session(0, 101));
            tablet.correct(key, week.session(0, 102));
            phone.app().sync();
            tablet.app().sync();
            assertThat(tablet.app().conflicts()).extracting(Conflict::key).containsExactly(key);
            tablet.app().keepMine(key);
            phone.wanted().remove(key);
        });
    }

    /** Twice, so that who came first hears of who came last. */
    private void syncAll() {
        for (int i = 0; i < 2; i++) {
            all().forEach(device ->
                    assertThat(device.app().sync().complete()).as(told()).isTrue());
        }
    }

    private void assertNothingWaits(PatientUnderTest patient) {
        for (DeviceUnderTest device : devices.get(patient)) {
            assertThat(device.app().queued()).as(told()).isEmpty();
            assertThat(device.app().conflicts()).as(told()).isEmpty();
            assertThat(device.app().rejected())
                    .as(told())
                    .extracting(Rejected::key)
                    .containsExactlyInAnyOrderElementsOf(device.bad());
            assertThat(device.app().rejected()).as(told()).allSatisfy(rejected -> assertThat(
                            rejected.problem().path("type").asText())
                    .startsWith("/problems/"));
            assertThat(device.app().rejected())
                    .as(told())
                    .extracting(rejected -> rejected.problem().path("type").asText())
                    .contains("/problems/time-in-future", "/problems/invalid-request");
        }
    }

    private void assertStoredOnceAsWanted(PatientUnderTest patient) {
        Map<Key, JsonNode> listed = patient.listed();
        Map<Key, JsonNode> wanted = wanted(patient);
        assertThat(listed).as(told()).hasSizeGreaterThan(100);
        assertThat(listed.keySet()).as(told()).isEqualTo(wanted.keySet());
        wanted.forEach((key, content) -> {
            JsonNode shown = listed.get(key);
            assertThat(shown.path("voided").asBoolean())
                    .as("%s, %s", key, told())
                    .isEqualTo(content == null);
            if (content != null) {
                assertThat(SameContent.says(shown, content))
                        .as("%s says %s, %s", shown, content, told())
                        .isTrue();
            }
            assertRevisions(patient, key, shown);
        });
    }

    /** None twice, none missing, and not more than what somebody said. */
    private void assertRevisions(PatientUnderTest patient, Key key, JsonNode shown) {
        List<JsonNode> revisions = patient.revisions(key);
        int said = devices.get(patient).stream()
                .mapToInt(device -> device.changes(key))
                .sum();
        assertThat(revisions).as("%s, %s", key, told()).hasSizeBetween(1, said);
        assertThat(revisions.get(revisions.size() - 1)).as(told()).isEqualTo(shown);
        for (int i = 0; i < revisions.size(); i++) {
            assertThat(revisions.get(i).path("revision").intValue()).as(told()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(said(revisions.get(i))).as("%s, %s", key, told()).isNotEqualTo(said(revisions.get(i - 1)));
            }
        }
    }

    /** Without what every revision has of its own. */
    private static JsonNode said(JsonNode revision) {
        return revision.<ObjectNode>deepCopy().without(List.of("revision", "receivedAt"));
    }

    private void assertCopiesEqual(PatientUnderTest patient) {
        Map<Key, JsonNode> listed = patient.listed();
        for (DeviceUnderTest device : devices.get(patient)) {
            assertThat(device.app().records()).as(told()).isEqualTo(listed);
            assertThat(device.app().plans()).as(told()).containsOnlyKeys(1);
        }
    }

    private void assertReported(PatientUnderTest patient) {
        Map<String, Integer> expected = new TreeMap<>();
        wanted(patient).forEach((key, content) -> {
            if ("SESSION".equals(key.kind()) && content != null) {
                expected.merge(content.path("occurredAt").asText().substring(0, 10), 1, Integer::sum);
            }
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(patient.sessionsReportedByDay()).as(told()).isEqualTo(expected));
    }

    /** What no app would queue. */
    private void assertBrokenItemsStopNoOther(PatientUnderTest patient) throws IOException {
        UUID id = UUID.randomUUID();
        String content = new Week(Week.today()).painScore(1, 4).toString();
        String good = "{\"kind\":\"PAIN_SCORE\",\"id\":\"%s\",\"content\":%s}".formatted(id, content);
        String body = """
                {"deviceTime":"%s","items":["{broken",null,17,{},{"kind":"SESSION","id":"no id","content":{}},
                 {"kind":"PAIN_SCORE","id":"%s","action":"FORGET"},{"kind":"PAIN_SCORE","id":"%s","action":"VOID"},%s]}
                """.formatted(Instant.now(), id, UUID.randomUUID(), good);
        var answer = patient.network().send(body.getBytes(StandardCharsets.UTF_8));
        List<String> outcomes = new ArrayList<>();
        JsonNode results = JSON.readTree(answer.body()).path("results");
        results.forEach(result -> outcomes.add(result.path("outcome").asText()));
        assertThat(outcomes)
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                .containsExactly(
                        "REJECTED", "REJECTED", "REJECTED", "REJECTED", "REJECTED", "REJECTED", "REJECTED", "CREATED");
    }

    private Map<Key, JsonNode> wanted(PatientUnderTest patient) {
        Map<Key, JsonNode> wanted = new HashMap<>();
        devices.get(patient).forEach(device -> wanted.putAll(device.wanted()));
        return wanted;
    }

    private List<DeviceUnderTest> all() {
        return devices.values().stream().flatMap(List::stream).toList();
    }

    private String told() {
        return "seed %d, %s"
                .formatted(seed, all().stream().map(DeviceUnderTest::network).toList());
    }

    private static void stored(People people, String user, String path, String body) {
        var answer = people.put(user, path, body);
        assertThat(answer.statusCode()).as(() -> People.text(answer)).isIn(200, 201);
    }
}
