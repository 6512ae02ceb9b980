package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.restride.system.People.ANALYTICS;
import static org.restride.system.People.SESSIONS;
import static org.restride.system.People.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marked values go through everything a person does. They are found where they belong and nowhere else: not in logs,
 * metrics or record keys. After the person is erased they are found nowhere at all.
 */
class NothingLeaksIT {

    private static final UUID CLINIC = UUID.fromString("7d0f3c1e-5b1a-4b52-9b0e-1f6f2f6a9c02");

    private static final String NAME = "Zzyzx Markedname";
    private static final String REASON = "Qqwerty markedreason";
    private static final String EXERCISE = "MARKEDEXERCISE";
    private static final String SECONDS = "80017";
    private static final String FAULTY = "markedfault";
    private static final String NOTE = "Xylophone markednote";
    private static final List<String> MARKS = List.of(NAME, REASON, EXERCISE, SECONDS, FAULTY, NOTE);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final UUID patientId = UUID.randomUUID();
    private final String patient = "/v1/patients/" + patientId;

    @Test
    void marked_values_are_where_they_belong_and_after_erasure_nowhere() throws Exception {
        // Logs as containers have them, and everything traced
        var settings = Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true", "RESTRIDE_TRACES_SHARE", "1");
        try (var stack = new StackUnderTest(home, settings)) {
            stack.up();
            var people = new People(stack);
            var databases = new Databases(stack);
            var topics = new Topics(stack);
            String code = live(people);
            makeMistakes(people);

            // The marks are where they belong: this search can find them
            assertThat(databases.tablesWith(NAME))
                    .contains("session.patient", "session.outbox_event", "analytics.fact");
            assertThat(databases.tablesWith(REASON)).containsExactly("session.audit_reason");
            assertThat(databases.tablesWith(NOTE))
                    .contains(
                            "session.patient_record",
                            "session.symptom_flag",
                            "session.stage_decision",
                            "analytics.fact");
            assertThat(databases.tablesWith(EXERCISE)).contains("session.patient_record", "analytics.fact");
            assertThat(topics.records()).extracting(ConsumerRecord::value).anyMatch(value -> value.contains(NAME));
            assertThat(export(people)).contains(NAME, REASON, EXERCISE, SECONDS, NOTE);

            // And nowhere else
            assertThat(databases.tablesWith(code)).isEmpty();
            assertNothingBesideTheData(people, topics, code);

            // When
            HttpResponse<byte[]> known = people.get("adele", SESSIONS, patient);
            String revision = known.headers().firstValue("ETag").orElseThrow();
            assertThat(people.delete("adele", patient, revision).statusCode()).isEqualTo(204);

            // Then
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                for (String mark : MARKS) {
                    assertThat(databases.tablesWith(mark)).as(mark).isEmpty();
                }
            });
            assertThat(databases.tablesWith(patientId.toString()))
                    .as("the id and who acted when")
                    .containsExactlyInAnyOrder(
                            "session.erased_patient",
                            "session.audit_entry",
                            "session.outbox_event",
                            "analytics.erased_patient",
                            "analytics.audit_entry");
            assertThat(people.get("carla", SESSIONS, patient + "/export").statusCode())
                    .isEqualTo(404);
            assertThat(people.get("carla", ANALYTICS, patient + "/report").statusCode())
                    .isEqualTo(404);
            topics.letTimePass();
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(topics.records())
                    .extracting(ConsumerRecord::value)
                    .noneMatch(value -> MARKS.stream().anyMatch(value::contains)));
            assertNothingBesideTheData(people, topics, code);
            for (int port : new int[] {SESSIONS, ANALYTICS}) {
                assertThat(text(people.post("oscar", port, "/v1/audit-verifications", "")))
                        .contains("\"intact\":true");
            }
        }
    }

    /** All that a person does and that is done about them; returns the enrolment code. */
    private String live(People people) {
        stored(people.put("adele", "/v1/clinics/" + CLINIC, "{\"name\":\"Clinic\"}"));
        for (String user : List.of("carla", "colin")) {
            stored(people.put("adele", "/v1/clinics/%s/members/%s".formatted(CLINIC, user), """
                    {"displayName":"Somebody","functions":["CLINICIAN"]}
                    """));
        }
        stored(people.put("carla", patient, """
                {"displayName":"%s","zone":"Europe/Berlin","clinicId":"%s"}
                """.formatted(NAME, CLINIC)));
        String answer = text(people.post("carla", SESSIONS, patient + "/enrolment-codes", ""));
        String code = answer.replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
        stored(people.post("ada", SESSIONS, "/v1/me/enrolment", "{\"code\":\"%s\"}".formatted(code)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> people.put("carla", patient + "/plan", """
                                {"planId":"%s","protocol":{"code":"sciatica-home","version":"0.1.0"},"stageCode":"S1",
                                 "effectiveFrom":"2026-01-05","zone":"Europe/Berlin"}
                                """.formatted(UUID.randomUUID()))
                                .statusCode()
                        < 300);
        stored(people.put("carla", patient + "/sessions/" + UUID.randomUUID(), session(SECONDS)));
        stored(people.put("carla", patient + "/pain-scores/" + UUID.randomUUID(), """
                {"occurredAt":"2026-01-06T20:00:00+01:00","zone":"Europe/Berlin","context":"DAILY_AVERAGE",
                 "leg0To10":7,"back0To10":null,"mostDistalLocation":"FOOT"}
                """));
        stored(people.put("ada", patient + "/symptom-reports/" + UUID.randomUUID(), """
                {"occurredAt":"%s","zone":"UTC","answers":[{"symptomCode":"GAIT","present":true}]}
                """.formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS))));
        String flagId =
                text(people.get("carla", SESSIONS, patient + "/flags")).replaceAll(".*\"flagId\":\"([^\"]+)\".*", "$1");
        stored(people.put(
                "carla", "%s/flags/%s/clearance".formatted(patient, flagId), """
                {"noteId":"%s","note":"%s"}
                """.formatted(UUID.randomUUID(), NOTE)));
        stored(people.post("carla", SESSIONS, patient + "/stage-decisions", """
                {"decisionId":"%s","planRevision":1,"outcome":"WITHOUT_RECOMMENDATION","toStageCode":"S1",
                 "reason":"OTHER","note":"%s"}
                """.formatted(UUID.randomUUID(), NOTE)));
        stored(people.post("colin", SESSIONS, patient + "/break-glass", "{\"reason\":\"%s\"}".formatted(REASON)));
        String report = patient + "/report?from=2026-01-05&to=2026-01-07";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(text(people.get("ada", ANALYTICS, report)))
                        .contains("\"sessionsRecorded\":1", "\"painScoresRecorded\":1"));
        for (String user : List.of("ada", "carla", "colin")) {
            assertThat(people.get(user, SESSIONS, patient).statusCode()).isEqualTo(200);
        }
        assertThat(text(people.get("ada", SESSIONS, patient + "/audit?limit=199")))
                .contains("\"operation\":\"getReport\"", "\"operation\":\"putSession\"", "\"missing\":[]");
        return code;
    }

    private static String session(String seconds) {
        return """
                {"occurredAt":"2026-01-06T12:00:00+01:00","zone":"Europe/Berlin",
                 "note":"%s","exercises":[{"exerciseCode":"%s","performed":[{"durationSeconds":%s}]}]}
                """.formatted(NOTE, EXERCISE, seconds);
    }

    /** What is refused is not written down either. */
    private void makeMistakes(People people) {
        String sessions = patient + "/sessions/";
        for (String body : List.of(
                session("\"" + FAULTY + "\""),
                "{\"" + FAULTY + "\":1}",
                "{" + FAULTY,
                session(SECONDS).replace("Europe/Berlin", FAULTY))) {
            assertThat(people.put("carla", sessions + UUID.randomUUID(), body).statusCode())
                    .isIn(400, 422);
        }
        assertThat(people.get("carla", SESSIONS, sessions + "?cursor=" + FAULTY).statusCode())
                .isEqualTo(400);
        assertThat(people.get("carla", ANALYTICS, patient + "/report?from=" + FAULTY)
                        .statusCode())
                .isEqualTo(400);
        assertThat(people.get("ben", SESSIONS, patient).statusCode()).isEqualTo(404);
        assertThat(people.post("ben", SESSIONS, "/v1/me/enrolment", "{\"code\":\"%s\"}".formatted(FAULTY))
                        .statusCode())
                .isEqualTo(422);
        String token = people.token("carla");
        for (String authorization : List.of(
                "Bearer " + FAULTY, "Bearer " + token.substring(0, token.length() - 4) + "AAAA", "Basic " + FAULTY)) {
            assertThat(people.getWith(authorization, SESSIONS, patient).statusCode())
                    .isEqualTo(401);
            assertThat(people.getWith(authorization, ANALYTICS, patient + "/report")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private void assertNothingBesideTheData(People people, Topics topics, String code) {
        List<String> tokens = Stream.of("ada", "ben", "carla", "colin", "adele", "oscar")
                .map(user -> people.token(user).split("\\.")[1])
                .toList();
        String written = logs();
        assertThat(written).as("logs, to be sure they are read").contains("session-service", "analytics-service");
        assertFree("logs", written, code, tokens);
        for (int port : new int[] {8081, SESSIONS, ANALYTICS}) {
            var metrics = people.get("oscar", port, "/q/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertFree("metrics", text(metrics), code, tokens);
            assertThat(text(metrics)).as("ids of patients in metrics").doesNotContain(patientId.toString());
        }
        String envelopes = topics.records().stream()
                .map(record -> record.key() + "\n" + headers(record))
                .collect(Collectors.joining("\n"));
        assertFree("record keys and headers", envelopes, code, tokens);
    }

    private static void assertFree(String what, String text, String code, List<String> tokens) {
        for (String mark : MARKS) {
            assertThat(text).as(what).doesNotContain(mark);
        }
        assertThat(text).as(what).doesNotContain(code);
        tokens.forEach(token -> assertThat(text).as(what).doesNotContain(token));
    }

    private static String headers(ConsumerRecord<String, String> record) {
        return Stream.of(record.headers().toArray())
                .map(header -> header.key() + new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private String logs() {
        try (var files = Files.walk(home.resolve("logs"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName() + "\n" + read(file))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String export(People people) throws IOException {
        var answer = people.get("ada", SESSIONS, patient + "/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        var everything = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            while (zip.getNextEntry() != null) {
                everything.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return everything.toString();
    }

    private static void stored(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(() -> text(answer)).isIn(200, 201);
    }
}
