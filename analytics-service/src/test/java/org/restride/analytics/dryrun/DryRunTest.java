package org.restride.analytics.dryrun;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Examples;
import org.restride.analytics.FakeSessions;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.ingest.RandomHistory;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.analytics.sql.Sql;
import org.restride.events.EventCodec;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeSessions.class)
class DryRunTest {

    private static final String PATH = "/v1/rule-sandbox/dry-runs";
    private static final String CARE = "dry-carla";

    private final UUID clinicId = UUID.randomUUID();
    private final LocalDate today = PatientDay.of(Instant.now(), History.BERLIN);
    private final List<History> inCare = new ArrayList<>();
    private final List<History> ofOthers = new ArrayList<>();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    FakeSessions sessions;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    DryRunSteps steps;

    @Inject
    DryRunPruning pruning;

    @Inject
    Differences differences;

    @BeforeEach
    void three_silent_patients_of_a_clinician_three_of_others_and_one_of_another_clinic() {
        sessions.answers(200);
        sessions.employ(clinicId, CARE);
        Topic.send(broker.bootstrapServers(), List.of(Protocols.version("0.2.0")));
        for (int i = 0; i < 3; i++) {
            inCare.add(silentPatient(clinicId, CARE));
            ofOthers.add(silentPatient(clinicId, "dry-colin"));
        }
        silentPatient(UUID.randomUUID(), CARE);
        await().until(() -> number("select count(*) from due_patient where since <= now()") == 0
                && number("select count(*) from fact where kind = 'PLAN' and patient_id = any(?)", ids()) == 6
                && number("select count(*) from protocol_version") > 0);
    }

    @AfterEach
    void stop() {
        others.shutdownNow();
        sql().update("delete from dry_run");
    }

    private Object ids() {
        List<UUID> ids = new ArrayList<>();
        inCare.forEach(patient -> ids.add(patient.patientId()));
        ofOthers.forEach(patient -> ids.add(patient.patientId()));
        return ids.toArray(UUID[]::new);
    }

    private History silentPatient(UUID clinic, String clinician) {
        var patient = History.ofSomebody();
        Topic.send(
                broker.bootstrapServers(),
                List.of(
                        patient.patientOf(clinic, "Ada Example", List.of(clinician)),
                        patient.plan("0.2.0", 1, today.minusDays(30).toString(), "S2", 5)));
        return patient;
    }

    private static RequestSpecification asks(String subject, String role) {
        return given().auth().oauth2(Tokens.of(subject, role)).contentType("application/json");
    }

    private static RequestSpecification carla() {
        return asks(CARE, "clinician");
    }

    /** Waits longer before it lets a silent patient go back. */
    private static ObjectNode lenient() {
        var draft = (ObjectNode) Protocols.json("sciatica-home-0.2.0.json");
        Protocols.ruleOf("RG-6", draft).put("value", 10_000);
        return draft.put("version", "0.3.0-draft");
    }

    private ObjectNode asking(ObjectNode draft) {
        ObjectNode body = json.createObjectNode();
        body.set("protocol", draft);
        return body;
    }

    private static String start(RequestSpecification caller, ObjectNode body) {
        var begun = caller.body(body).post(PATH).then().statusCode(202).extract();
        assertThat(begun.header("Location")).endsWith(PATH + "/" + begun.path("dryRunId"));
        return begun.path("dryRunId");
    }

    private JsonPath awaitDone(RequestSpecification caller, String dryRunId) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number(
                                "select count(*) from dry_run where finished_at is not null and dry_run_id = ?",
                                UUID.fromString(dryRunId))
                        == 1);
        return caller.get(PATH + "/" + dryRunId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath run(RequestSpecification caller, ObjectNode body) {
        return awaitDone(caller, start(caller, body));
    }

    @Test
    void it_says_whose_recommendation_would_differ_and_how() {
        // When
        JsonPath run = run(carla(), asking(lenient()));
        // Then of all patients of the clinic in numbers
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getLong("patientsTotal")).isEqualTo(6);
        assertThat(run.getLong("patientsDone")).isEqualTo(6);
        assertThat(run.getString("keptUntil")).isNotNull();
        assertThat(run.getLong("result.compared")).isEqualTo(6);
        assertThat(run.getLong("result.different")).isEqualTo(6);
        assertThat(run.getList("result.decisions")).hasSize(1);
        assertThat(run.getString("result.decisions[0].now")).isEqualTo("REGRESS");
        assertThat(run.getString("result.decisions[0].draft")).isEqualTo("HOLD");
        assertThat(run.getLong("result.decisions[0].patients")).isEqualTo(6);
        assertThat(run.getList("result.codesRemoved.code")).containsExactly("RG-6");
        assertThat(run.getList("result.codesAdded.code")).contains("HD-F");
        assertThat(run.getList("result.urgencies")).isEmpty();
        // and those in the caller's care one by one
        String id = run.getString("dryRunId");
        carla().get(PATH + "/" + id + "/differences")
                .then()
                .statusCode(200)
                .body(
                        "items.patientId",
                        containsInAnyOrder(inCare.stream()
                                .map(patient -> patient.patientId().toString())
                                .toArray()))
                .body("items[0].finding", equalTo("DIFFERENT"))
                .body("items[0].displayName", equalTo("Ada Example"))
                .body("items[0].day", equalTo(today.toString()))
                .body("items[0].stageCode", equalTo("S2"))
                .body("items[0].protocol.version", equalTo("0.2.0"))
                .body("items[0].now.decision", equalTo("REGRESS"))
                .body("items[0].now.codes", hasItem("RG-6"))
                .body("items[0].draft.decision", equalTo("HOLD"))
                .body("items[0].now.criteria.find { it.code == 'RG-6' }.measures[0].limit", equalTo(21.0f))
                .body("items[0].draft.criteria.find { it.code == 'RG-6' }.measures[0].limit", equalTo(10_000.0f))
                .body("nextCursor", nullValue());
        // and whoever looked is noted
        assertThat(number("""
                        select count(*) from audit_entry
                        where operation = 'listDryRunDifferences' and subject = ? and person_id = any(?)
                        """, CARE, ids())).isEqualTo(3);
    }

    @Test
    void the_examples_in_the_document_can_be_sent_and_have_the_fields_of_the_answers() throws IOException {
        carla().body(Examples.body(json, "startDryRun")).post(PATH).then().statusCode(202);
        Examples.assertAnswers(json, "getDryRun", DryRunView.class);
        JsonNode page = json.readTree(getClass().getResourceAsStream("/openapi/listDryRunDifferences.response.json"));
        for (JsonNode item : page.path("items")) {
            assertThat(json.readTree(json.writeValueAsBytes(json.treeToValue(item, Difference.class))))
                    .isEqualTo(item);
        }
    }

    @Test
    void differences_come_page_by_page() {
        String id = run(carla(), asking(lenient())).getString("dryRunId");
        JsonPath first = carla().get(PATH + "/" + id + "/differences?limit=2")
                .then()
                .extract()
                .jsonPath();
        JsonPath second = carla().get(PATH + "/" + id + "/differences?limit=2&cursor=" + first.getString("nextCursor"))
                .jsonPath();
        List<String> seen = new ArrayList<>(first.getList("items.patientId", String.class));
        seen.addAll(second.getList("items.patientId", String.class));
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void it_writes_nothing_else() {
        // Given
        String everythingElse = """
                select (select count(*) from recommendation) + (select count(*) from worklist_item)
                     + (select count(*) from alert) + (select count(*) from outbox_event)
                     + (select sum(revision) from worklist_item)
                """;
        long before = number(everythingElse);
        String due = sql().first(
                        "select string_agg(d::text, ',' order by patient_id) from due_patient d",
                        row -> row.getString(1))
                .orElseThrow();
        // When
        run(carla(), asking(lenient()));
        // Then
        assertThat(number(everythingElse)).isEqualTo(before);
        assertThat(sql().first(
                                "select string_agg(d::text, ',' order by patient_id) from due_patient d",
                                row -> row.getString(1)))
                .contains(due);
    }

    @Test
    void a_draft_that_changes_nothing_says_the_same_of_everybody() {
        // Given patients of whom all kinds of things are known
        var random = new Random(20_261_127);
        List<UUID> patients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var patient = new UUID(random.nextLong(), random.nextLong());
            patients.add(patient);
            Topic.send(
                    broker.bootstrapServers(),
                    RandomHistory.of(patient, random).stream()
                            .map(DryRunTest::onKnownVersion)
                            .toList());
        }
        await().until(() ->
                number("select count(distinct patient_id) from recommendation where patient_id = any(?)", (Object)
                                        patients.toArray(UUID[]::new))
                                == 8
                        && number("select count(*) from due_patient where since <= now()") == 0);
        // When
        JsonPath run = run(asks("dry-anna", "author"), asking((ObjectNode) Protocols.json("sciatica-home-0.2.0.json")));
        // Then
        assertThat(run.getLong("result.same")).isGreaterThanOrEqualTo(15);
        assertThat(run.getLong("result.different")).isZero();
        assertThat(run.getLong("result.stageMissing")).isZero();
    }

    /** The other version stays unknown to the tests that count on it. */
    private static PatientEvent onKnownVersion(PatientEvent event) {
        String data = new String(EventCodec.data(event), StandardCharsets.UTF_8).replace("\"0.1.0\"", "\"0.2.0\"");
        return (PatientEvent) EventCodec.decode(event.type(), data.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_author_sees_numbers_of_all_clinics_and_no_patient() {
        // When
        JsonPath run = run(asks("dry-anna", "author"), asking(lenient()));
        // Then
        assertThat(run.getLong("result.different")).isGreaterThanOrEqualTo(7);
        String id = run.getString("dryRunId");
        asks("dry-anna", "author").get(PATH + "/" + id + "/differences").then().body("items", empty());
        // and nobody else sees that
        for (String part : List.of("", "/differences")) {
            carla().get(PATH + "/" + id + part)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/dry-run-not-found"));
        }
        carla().delete(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void numbers_about_a_few_are_not_shown() {
        // Given a clinic with two patients
        var small = UUID.randomUUID();
        sessions.employ(small, "dry-cleo");
        UUID[] two = {
            silentPatient(small, "dry-colin").patientId(),
            silentPatient(small, "dry-colin").patientId()
        };
        await().until(() ->
                number("select count(*) from fact where kind = 'PLAN' and patient_id = any(?)", (Object) two) == 2);
        // Then
        JsonPath run = run(asks("dry-cleo", "clinician"), asking(lenient()));
        assertThat(run.getLong("patientsDone")).isEqualTo(2);
        assertThat((Object) run.get("result")).isNull();
    }

    @Test
    void who_is_taken_off_the_care_team_sees_the_patient_no_longer() {
        String id = run(carla(), asking(lenient())).getString("dryRunId");
        sql().update(
                        "delete from patient_access where patient_id = ?",
                        inCare.get(0).patientId());
        carla().get(PATH + "/" + id + "/differences").then().body("items.size()", equalTo(2));
    }

    @Test
    void who_is_in_a_stage_that_the_draft_lacks_is_listed_as_such() {
        var draft = lenient();
        var stages = (ArrayNode) draft.path("stages");
        stages.remove(1);
        for (int i = 0; i < stages.size(); i++) {
            ((ObjectNode) stages.get(i)).put("order", i + 1);
        }
        JsonPath run = run(carla(), asking(draft));
        assertThat(run.getLong("result.stageMissing")).isEqualTo(6);
        assertThat(run.getList("result.stagesMissing.code")).containsExactly("S2");
        carla().get(PATH + "/" + run.getString("dryRunId") + "/differences")
                .then()
                .body("items.size()", equalTo(3))
                .body("items[0].finding", equalTo("STAGE_MISSING"))
                .body("items[0].missingStageCode", equalTo("S2"))
                .body("items[0].now.decision", equalTo("REGRESS"))
                .body("items[0].draft", nullValue());
    }

    @Test
    void a_day_of_the_past_and_the_patients_of_another_code_can_be_asked_for() {
        // Given a draft under a new code, and a day before the plans begin
        var draft = lenient().put("code", "sciatica-gym");
        ObjectNode body = asking(draft);
        carla().body(body).post(PATH).then().statusCode(422).body("type", equalTo("/problems/unknown-protocol"));
        body.put("patientsOn", "sciatica-home").put("asOf", today.minusDays(31).toString());
        // Then nobody is on it yet
        JsonPath before = run(carla(), body);
        assertThat(before.getLong("patientsDone")).isEqualTo(6);
        assertThat((Object) before.get("result")).isNull();
        // and on the next day all are
        body.put("asOf", today.minusDays(1).toString());
        JsonPath yesterday = run(carla(), body);
        assertThat(yesterday.getLong("result.compared")).isEqualTo(6);
        carla().get(PATH + "/" + yesterday.getString("dryRunId") + "/differences")
                .then()
                .body("items[0].day", equalTo(today.minusDays(1).toString()));
    }

    @Test
    void what_cannot_be_run_is_refused_at_once() {
        var unusable = lenient();
        Protocols.ruleOf("RG-6", unusable).put("metric", "moon.phase");
        carla().body(asking(unusable))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unusable-protocol"))
                .body("errors.field", hasItem("/criteria/10/rule/metric"));
        carla().body(asking(lenient()).put("asOf", today.plusDays(3).toString()))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/day-in-future"));
        carla().body("{\"protocol\": [1]}").post(PATH).then().statusCode(400).body("errors.field", hasItem("protocol"));
        sessions.answers(500);
        carla().body(asking(lenient()))
                .post(PATH)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/session-service-unavailable"));
    }

    @Test
    void one_at_a_time_for_each_caller_until_it_is_deleted() {
        // Given one that another instance is at
        UUID first = insertRunning(new UUID(0, 0), 0, Instant.now().plusSeconds(600));
        // Then
        carla().body(asking(lenient()))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/dry-run-under-way"))
                .body("dryRunId", equalTo(first.toString()));
        carla().delete(PATH + "/" + first).then().statusCode(204);
        carla().get(PATH + "/" + first).then().statusCode(404);
        assertThat(run(carla(), asking(lenient())).getLong("patientsDone")).isEqualTo(6);
    }

    @Test
    void one_whose_instance_was_killed_is_gone_on_with_where_it_got_to() {
        // Given that half of the patients were looked at, in the order of the database
        List<UUID> inOrder = sql().list(
                        "select patient_id from fact where patient_id = any(?) group by 1 order by 1",
                        row -> Sql.uuid(row, "patient_id"),
                        ids());
        // When its lease ends
        UUID killed = insertRunning(inOrder.get(3), 3, Instant.now().plusMillis(200));
        sql().update(
                        "insert into dry_run_count values (?, 'FINDING', '', 'DIFFERENT', 3), (?, 'DECISION', 'REGRESS', 'HOLD', 3)",
                        killed,
                        killed);
        JsonPath done = awaitDone(carla(), killed.toString());
        // Then each counts once
        assertThat(done.getLong("patientsDone")).isEqualTo(6);
        assertThat(done.getLong("result.different")).isEqualTo(6);
        assertThat(done.getLong("result.decisions[0].patients")).isEqualTo(6);
    }

    @Test
    void who_lost_the_lease_changes_nothing() throws UnusableProtocol {
        UUID others = insertRunning(new UUID(0, 0), 0, Instant.now().plusSeconds(600));
        steps.compare(others, 10);
        assertThat(steps.passOver(others)).isEmpty();
        assertThat(number("select patients_done from dry_run where dry_run_id = ?", others))
                .isZero();
    }

    private UUID insertRunning(UUID nextPatient, int done, Instant workerUntil) {
        UUID id = UUID.randomUUID();
        insert(id, "RUNNING", null, nextPatient, done, workerUntil);
        return id;
    }

    private void insert(UUID id, String state, Instant finishedAt, UUID nextPatient, int done, Instant workerUntil) {
        String draft = new String(
                EventCodec.data(Protocols.but(
                        protocol -> Protocols.ruleOf("RG-6", protocol).put("value", 10_000))),
                StandardCharsets.UTF_8);
        sql().update(
                        """
                insert into dry_run (dry_run_id, started_by, state, draft, patients_on, clinic_ids, requested_at,
                    finished_at, patients_total, patients_done, next_patient, worker, worker_until)
                values (?, ?, ?, ?, 'sciatica-home', ?, now(), ?, 6, ?, ?, ?, ?)
                """,
                        id,
                        CARE,
                        state,
                        draft,
                        new UUID[] {clinicId},
                        finishedAt,
                        done,
                        nextPatient,
                        UUID.randomUUID(),
                        workerUntil);
    }

    @Test
    void a_patient_who_cannot_be_judged_is_counted_and_holds_up_nobody() {
        // Given a fact that no release wrote
        UUID unreadable = inCare.get(0).patientId();
        sql().update(
                        "update fact set data = json_build_object('clinicId', ?::text) where patient_id = ? and kind = 'PATIENT'",
                        clinicId.toString(),
                        unreadable);
        // When
        JsonPath run = run(carla(), asking(lenient()));
        // Then
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getLong("result.notJudged")).isEqualTo(1);
        assertThat(run.getLong("result.different")).isEqualTo(5);
        sql().update("delete from fact where patient_id = ?", unreadable);
    }

    @Test
    void a_draft_that_this_release_cannot_judge_by_ends_it() {
        // Given one that an earlier release began
        UUID begun = insertRunning(new UUID(0, 0), 0, Instant.now().plusSeconds(600));
        sql().update(
                        "update dry_run set draft = replace(draft, 'session.gapDays', 'moon.phase'), worker_until = now()"
                                + " where dry_run_id = ?",
                        begun);
        // Then
        JsonPath failed = awaitDone(carla(), begun.toString());
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getLong("patientsDone")).isZero();
    }

    @Test
    void results_are_kept_for_a_while() {
        // Given
        UUID old = UUID.randomUUID();
        insert(old, "DONE", Instant.now().minus(Duration.ofDays(31)), new UUID(0, 0), 6, null);
        UUID recent = UUID.randomUUID();
        insert(recent, "DONE", Instant.now().minus(Duration.ofDays(29)), new UUID(0, 0), 6, null);
        // When
        pruning.prune();
        // Then
        assertThat(sql().list("select dry_run_id from dry_run", row -> Sql.uuid(row, "dry_run_id")))
                .containsExactly(recent);
    }

    @Test
    void an_erased_patient_is_in_no_result() {
        String id = run(carla(), asking(lenient())).getString("dryRunId");
        Topic.send(broker.bootstrapServers(), List.of(inCare.get(0).erased()));
        await().until(() -> number(
                        "select count(*) from dry_run_patient where patient_id = ?",
                        inCare.get(0).patientId())
                == 0);
        carla().get(PATH + "/" + id + "/differences").then().body("items.size()", equalTo(2));
    }

    @Test
    void an_erasure_waits_for_a_result_that_is_being_stored_and_deletes_it_too() throws Exception {
        // Given a difference written and not yet committed
        UUID patientId = inCare.get(0).patientId();
        UUID dryRunId = UUID.randomUUID();
        insert(dryRunId, "DONE", Instant.now(), new UUID(0, 0), 6, null);
        var run = new DryRun(dryRunId, CARE, null, null, null, null, null, null, null, null, 0, null);
        var found = new Compared(patientId, today, "0.2.0", "S2", Finding.NOT_JUDGED, null, null, null);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var storing = others.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
            differences.add(run, List.of(found));
            written.countDown();
            return mayCommit.await(10, TimeUnit.SECONDS);
        }));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        // When
        Topic.send(broker.bootstrapServers(), List.of(inCare.get(0).erased()));
        await().until(() -> number("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'delete from patient_access%'
                        """) == 1);
        mayCommit.countDown();
        assertThat(storing.get(10, TimeUnit.SECONDS)).isTrue();
        // Then
        await().until(() -> number("select count(*) from erased_patient where patient_id = ?", patientId) == 1);
        assertThat(number("select count(*) from dry_run_patient where patient_id = ?", patientId))
                .isZero();
    }

    private long number(String query, Object... parameters) {
        return sql().first(query, row -> row.getLong(1), parameters).orElseThrow();
    }

    private Sql sql() {
        return Sql.on(database);
    }
}
