package org.restride.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Oscar;
import org.restride.analytics.Topic;
import org.restride.analytics.ingest.RandomHistory;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.sql.Sql;
import org.restride.events.EventType;
import org.restride.events.PatientEvent;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/** Invariant 2 for rebuilds: what is computed again has the same bytes, and what was wrong is right. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RebuildTest {

    @StackPart
    EmbeddedKafka broker;

    @Inject
    AgroalDataSource database;

    /** So many of the patients are tampered with, of one of them only who may see what is known. */
    private static final int TAMPERED = 8;

    private static final int WITHOUT_ACCESS = 3;

    private final Random random = new Random(20_261_121);
    private final List<UUID> patients = new ArrayList<>();
    private Map<UUID, String> reports;
    private Map<UUID, List<String>> summaries;

    @BeforeEach
    void some_patients_with_three_months_each() {
        Topic.send(broker.bootstrapServers(), List.of(Protocols.version("0.1.0")));
        for (int i = 0; i < 12; i++) {
            var patientId = new UUID(random.nextLong(), random.nextLong());
            patients.add(patientId);
            List<PatientEvent> events = RandomHistory.of(patientId, random);
            Topic.send(broker.bootstrapServers(), events);
            awaitTakenIn(patientId, events);
        }
        awaitEverybodyEvaluated();
        reports = reports();
        summaries = summaries();
    }

    @Test
    void from_the_facts_everything_that_was_tampered_with_or_deleted_is_as_before() {
        // Given
        var nobody = UUID.randomUUID();
        tamper(nobody);
        var tamperedSummaries = summaries();
        var tamperedReports = reports();
        for (int i = 0; i < TAMPERED; i++) {
            UUID patientId = patients.get(i);
            assertThat(tamperedReports.get(patientId)).as("report %d", i).isNotEqualTo(reports.get(patientId));
            if (i != WITHOUT_ACCESS) {
                assertThat(tamperedSummaries.get(patientId))
                        .as("summaries %d", i)
                        .isNotEqualTo(summaries.get(patientId));
            }
        }
        // When
        JsonPath done = rebuild(RebuildSource.FACTS);
        // Then
        assertThat(reports()).isEqualTo(reports);
        assertThat(summaries()).isEqualTo(summaries);
        assertThat(rowsOf(nobody)).isZero();
        assertThat(done.getLong("patientsDone"))
                .isGreaterThanOrEqualTo(patients.size())
                .isEqualTo(done.getLong("patientsTotal") - done.getLong("patientsPostponed"));
        assertThat((Object) done.get("recordsTotal")).isNull();
    }

    @Test
    void from_the_events_everything_is_as_before_also_where_facts_were_lost() {
        // Given
        var nobody = UUID.randomUUID();
        tamper(nobody);
        for (UUID patientId : patients.subList(0, 4)) {
            sql().update("delete from fact where patient_id = ?", patientId);
            sql().update("delete from superseded_fact where patient_id = ?", patientId);
        }
        sql().update("delete from fact where patient_id = ? and random() < 0.5", patients.get(4));
        sql().update("delete from superseded_fact where patient_id = ? and random() < 0.5", patients.get(5));
        // When
        JsonPath done = rebuild(RebuildSource.EVENTS);
        // Then
        assertThat(reports()).isEqualTo(reports);
        assertThat(reports.values())
                .as("a week that late facts changed")
                .anyMatch(report -> report.contains("\"version\":2"));
        assertThat(summaries()).isEqualTo(summaries);
        assertThat(rowsOf(nobody)).isZero();
        assertThat(done.getLong("recordsRead")).isEqualTo(done.getLong("recordsTotal"));
        assertThat(done.getLong("recordsTotal")).isGreaterThan(1_000);
    }

    @Test
    void the_service_answers_and_takes_in_meanwhile() throws InterruptedException {
        // Given somebody who asks all the time
        var asking = new AtomicBoolean(true);
        List<Integer> answers = new ArrayList<>();
        var asker = new Thread(() -> {
            while (asking.get()) {
                answers.add(Carla.asks()
                        .get("/v1/patients/%s/report".formatted(patients.get(0)))
                        .statusCode());
            }
        });
        asker.start();
        tamper(UUID.randomUUID());
        // and events that come in while everything is computed again
        var ada = History.ofSomebody();
        List<PatientEvent> events = new ArrayList<>(RandomHistory.of(ada.patientId(), random));
        UUID rebuildId = start(RebuildSource.EVENTS);
        for (int begin = 0; begin < events.size(); begin += 10) {
            Topic.send(broker.bootstrapServers(), events.subList(begin, Math.min(events.size(), begin + 10)));
        }
        awaitDone(rebuildId);
        awaitTakenIn(ada.patientId(), events);
        awaitEverybodyEvaluated();
        asking.set(false);
        asker.join();
        // Then
        assertThat(answers).isNotEmpty().containsOnly(200);
        assertThat(reports()).isEqualTo(reports);
        // and what came in meanwhile is as if nothing had been rebuilt
        String report = report(ada.patientId());
        rebuild(RebuildSource.FACTS);
        assertThat(report(ada.patientId())).isEqualTo(report);
    }

    @Test
    void what_was_rejected_and_can_be_read_by_now_is_rejected_no_longer() {
        // Given a record that stands in the table as rejected, though it can be read
        var before = Topic.ends(broker.bootstrapServers(), EventType.SESSION_COMPLETED);
        Topic.send(broker.bootstrapServers(), List.of(History.ofSomebody().session("2026-03-10", 20)));
        var after = Topic.ends(broker.bootstrapServers(), EventType.SESSION_COMPLETED);
        after.entrySet().removeAll(before.entrySet());
        after.forEach((partition, end) -> sql().update("""
                insert into rejected_event (topic, partition, record_offset, reason, headers, rejected_at)
                values (?, ?, ?, 'not readable then', '', now())
                """, EventType.SESSION_COMPLETED.topic(), partition, end - 1));
        assertThat(number("select count(*) from rejected_event where reason = ?", "not readable then"))
                .isEqualTo(1);
        // When
        rebuild(RebuildSource.EVENTS);
        // Then
        assertThat(number("select count(*) from rejected_event where reason = ?", "not readable then"))
                .isZero();
    }

    @Test
    void a_second_rebuild_is_refused_while_one_is_under_way() {
        // Given one that another instance is at
        UUID first = UUID.randomUUID();
        insert(first, "RECOMPUTING", null, Instant.now().plusSeconds(600));
        // Then
        Oscar.asks()
                .contentType("application/json")
                .body("{\"source\":\"FACTS\"}")
                .post("/v1/rebuilds")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rebuild-under-way"))
                .body("rebuildId", equalTo(first.toString()));
        // and after it the next one begins
        sql().update("update rebuild set worker_until = now() where rebuild_id = ?", first);
        awaitDone(first);
        rebuild(RebuildSource.FACTS);
    }

    @Test
    void a_rebuild_whose_instance_was_killed_goes_on_where_it_got_to() {
        // Given that half of the patients were marked, in the order of the database
        List<UUID> inOrder =
                sql().list("select patient_id from fact group by 1 order by 1", row -> Sql.uuid(row, "patient_id"));
        UUID middle = inOrder.get(inOrder.size() / 2);
        sql().update("delete from daily_summary");
        UUID killed = UUID.randomUUID();
        // When its lease ends
        insert(killed, "RECOMPUTING", middle, Instant.now().plusMillis(200));
        awaitDone(killed);
        // Then only the others were computed again
        assertThat(number("select count(*) from daily_summary where patient_id < ?", middle))
                .isZero();
        for (UUID patientId : inOrder.subList(inOrder.size() / 2, inOrder.size())) {
            if (reports.containsKey(patientId)) {
                assertThat(report(patientId)).isEqualTo(reports.get(patientId));
            }
        }
        rebuild(RebuildSource.FACTS);
        assertThat(reports()).isEqualTo(reports);
    }

    @Test
    void events_are_read_on_from_where_a_killed_instance_got_to() {
        // Given that only the last sessions are left to read, and a partition that ended further on before it was lost
        UUID killed = UUID.randomUUID();
        sql().update("delete from fact");
        insert(killed, "READING", new UUID(0, 0), Instant.now().plusMillis(500));
        Topic.ends(broker.bootstrapServers(), EventType.SESSION_COMPLETED)
                .forEach((partition, end) -> unread(killed, EventType.SESSION_COMPLETED, partition, end - 5, end));
        unread(killed, EventType.PATIENT_ERASED, 0, 1_000_000, 2_000_000);
        // When
        awaitDone(killed);
        // Then
        assertThat(number("select count(*) from fact where kind = 'SESSION'")).isBetween(1L, 4 * 5L);
        assertThat(number("select count(*) from fact where kind <> 'SESSION'")).isZero();
        rebuild(RebuildSource.EVENTS);
        assertThat(reports()).isEqualTo(reports);
    }

    private void unread(UUID rebuildId, EventType type, int partition, long next, long end) {
        sql().update("""
                insert into rebuild_partition (rebuild_id, topic, partition, first_offset, next_offset, end_offset)
                values (?, ?, ?, 0, ?, ?)
                """, rebuildId, type.topic(), partition, Math.max(0, next), end);
    }

    @Test
    void a_patient_who_cannot_be_evaluated_is_told_and_holds_up_nothing() {
        // Given a fact that no release wrote
        var ada = History.ofSomebody();
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.plan(1, "2026-01-01", "S1", 7)));
        await().until(() -> number("select count(*) from fact where patient_id = ?", ada.patientId()) == 2);
        awaitEverybodyEvaluated();
        sql().update("update fact set data = '{}' where patient_id = ? and kind = 'PATIENT'", ada.patientId());
        // When
        JsonPath done = rebuild(RebuildSource.FACTS);
        // Then
        assertThat(done.getLong("patientsPostponed")).isPositive();
        assertThat(done.getLong("patientsDone"))
                .isEqualTo(done.getLong("patientsTotal") - done.getLong("patientsPostponed"));
        assertThat(reports()).isEqualTo(reports);
        // and who may see the patient is not forgotten
        assertThat(number("select count(*) from patient_access where patient_id = ?", ada.patientId()))
                .isEqualTo(1);
        for (String table : List.of("fact", "due_patient", "patient_access")) {
            sql().update("delete from %s where patient_id = ?".formatted(table), ada.patientId());
        }
    }

    @Test
    void only_what_was_asked_for_is_answered() {
        Oscar.asks()
                .get("/v1/rebuilds/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/rebuild-not-found"));
        Oscar.asks()
                .contentType("application/json")
                .body("{\"source\":\"RUMOURS\"}")
                .post("/v1/rebuilds")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("source"));
    }

    /** Changes, deletes and invents what is derived. */
    private void tamper(UUID nobody) {
        sql().update(
                        "update daily_summary set leg_0_to_10 = 10, session_doses = '{0.5}' where patient_id = ?",
                        patients.get(0));
        sql().update("delete from daily_summary where patient_id = ?", patients.get(1));
        sql().update("""
                update daily_summary set local_day = local_day - 1000
                where patient_id = ? and extract(day from local_day) = 1
                """, patients.get(2));
        sql().update("delete from patient_access where patient_id = ?", patients.get(WITHOUT_ACCESS));
        sql().update(
                        "update daily_summary set responses = jsonb_set(responses, '{sessions}', '[]') where patient_id = ?",
                        patients.get(4));
        sql().update(
                        "update daily_summary set back_0_to_10 = null, back_source = null, back_fact = null where patient_id = ?",
                        patients.get(5));
        sql().update(
                        "update daily_summary set sessions_recorded = 7, pain_scores_recorded = 7 where patient_id = ?",
                        patients.get(6));
        sql().update(
                        "update daily_summary set most_distal = 'FOOT', most_distal_fact = 'PAIN_SCORE/nobody' where patient_id = ?",
                        patients.get(7));
        sql().update("""
                insert into daily_summary (patient_id, local_day, session_doses, sessions_recorded, pain_scores_recorded)
                values (?, '2026-03-10', '{1}', 1, 0)
                """, nobody);
        sql().update(
                        "insert into patient_access (patient_id, subject, relation) values (?, 'mallory', 'CARE_TEAM')",
                        nobody);
    }

    private long rowsOf(UUID patientId) {
        return number("select count(*) from daily_summary where patient_id = ?", patientId)
                + number("select count(*) from patient_access where patient_id = ?", patientId);
    }

    private void insert(UUID rebuildId, String state, UUID nextPatient, Instant workerUntil) {
        sql().update("""
                insert into rebuild (rebuild_id, source, state, requested_at, next_patient, worker, worker_until)
                values (?, 'EVENTS', ?, now(), ?, ?, ?)
                """, rebuildId, state, nextPatient, UUID.randomUUID(), workerUntil);
    }

    private JsonPath rebuild(RebuildSource source) {
        return awaitDone(start(source));
    }

    private static UUID start(RebuildSource source) {
        var answer = Oscar.asks()
                .contentType("application/json")
                .body("{\"source\":\"%s\"}".formatted(source))
                .post("/v1/rebuilds")
                .then()
                .statusCode(201)
                .extract();
        assertThat(answer.header("Location")).endsWith("/v1/rebuilds/" + answer.path("rebuildId"));
        return UUID.fromString(answer.path("rebuildId"));
    }

    private static JsonPath awaitDone(UUID rebuildId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> progress(rebuildId).getString("state").equals("DONE"));
        assertThat(progress(rebuildId).getString("finishedAt")).isNotNull();
        return progress(rebuildId);
    }

    private static JsonPath progress(UUID rebuildId) {
        return Oscar.asks().get("/v1/rebuilds/" + rebuildId).jsonPath();
    }

    private Map<UUID, String> reports() {
        Map<UUID, String> all = new HashMap<>();
        patients.forEach(patientId -> all.put(patientId, report(patientId)));
        return all;
    }

    /** Row by row, all that is stored of them. */
    private Map<UUID, List<String>> summaries() {
        Map<UUID, List<String>> all = new HashMap<>();
        patients.forEach(patientId -> all.put(
                patientId,
                sql().list(
                                "select day::text from daily_summary day where patient_id = ? order by local_day",
                                row -> row.getString(1),
                                patientId)));
        return all;
    }

    /** As a clinician sees it, with the recommendations. */
    private static String report(UUID patientId) {
        return Carla.asks()
                .get("/v1/patients/%s/report?from=%s".formatted(patientId, RandomHistory.day(0)))
                .asString();
    }

    /** Waits until the newest revision of everything is stored. */
    private void awaitTakenIn(UUID patientId, List<PatientEvent> events) {
        long newest = events.stream()
                .collect(Collectors.toMap(event -> event.type() + event.identity(), PatientEvent::revision, Math::max))
                .values()
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
        await().until(() ->
                number("select coalesce(sum(revision), 0) from fact where patient_id = ?", patientId) == newest);
    }

    private void awaitEverybodyEvaluated() {
        await().until(() -> number("select count(*) from due_patient where since <= now()") == 0);
    }

    private long number(String query, Object... parameters) {
        return sql().first(query, row -> row.getLong(1), parameters).orElseThrow();
    }

    private Sql sql() {
        return Sql.on(database);
    }
}
