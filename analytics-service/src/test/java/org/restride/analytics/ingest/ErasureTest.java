package org.restride.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.events.EventType;
import org.restride.events.PatientEvent;
import org.restride.events.SymptomReported.Tier;
import org.restride.kit.access.Access;
import org.restride.kit.access.Caller;
import org.restride.kit.access.Rule;
import org.restride.kit.audit.AuditTrail;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ErasureTest {

    private static final String UNREADABLE = "no JSON";

    @Inject
    EventConsumer consumer;

    @Inject
    BatchIngestor ingestor;

    @Inject
    AuditTrail audit;

    @Inject
    AgroalDataSource database;

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void of_an_erased_patient_nothing_is_left_but_the_id_and_who_looked() throws SQLException {
        // Given a patient of whom every table has something
        var ada = History.ofSomebody();
        var key = ada.patientId().toString();
        var corrected = UUID.randomUUID();
        consumer.take(batch(List.of(
                ada.patient(),
                ada.plan(1, "2026-01-01", "S1", 7),
                ada.session(corrected, 1, false, "2026-03-10", 20, null),
                ada.session(corrected, 2, false, "2026-03-10", 10, null),
                ada.symptomReport(
                        UUID.randomUUID(), 1, History.openFlag("FEVER", Tier.URGENT, LocalDate.now(ZoneOffset.UTC))),
                ada.decision(UUID.randomUUID(), "2026-03-10"))));
        consumer.take(List.of(unreadable(key, UNREADABLE), unreadable("another", "{\"patientId\":\"" + key + "\"}")));
        await().until(() -> rowsOf(ada)
                .keySet()
                .containsAll(List.of("fact", "superseded_fact", "daily_summary", "patient_access", "alert")));
        await().until(() ->
                count("select count(*) from due_patient where patient_id = ?::uuid and since <= now()", key) == 0);
        Carla.asks().get("/v1/patients/%s/report".formatted(key)).then().statusCode(200);
        String notice = handleAndTell(key);
        assertThat(rowsOf(ada)).containsEntry("worklist_item", 2L).containsEntry("quiet_settings", 1L);
        explain(ada);
        appendToOutbox(key);
        assertThat(traces(key)).isEqualTo(Map.of("rejected_event", 2L, "audit_reason", 1L, "outbox_event", 1L));
        // When
        consumer.take(batch(List.of(ada.erased())));
        // Then
        assertThat(rowsOf(ada)).isEqualTo(Map.of("erased_patient", 1L));
        assertThat(traces(key)).isEmpty();
        assertThat(count("select count(*) from alert_delivery where delivery_id = ?::uuid", notice))
                .isZero();
        assertThat(count("select count(*) from audit_entry where person_id = ?::uuid", key))
                .isEqualTo(5);
        var gone = Carla.asks().get("/v1/patients/%s/report".formatted(key)).then();
        var neverThere = Carla.asks()
                .get("/v1/patients/%s/report".formatted(UUID.randomUUID()))
                .then();
        gone.statusCode(404);
        assertThat(gone.extract().asString()).isEqualTo(neverThere.extract().asString());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_replay_in_any_order_brings_an_erased_patient_back(long seed) throws SQLException {
        // Given
        var random = new Random(seed);
        var ada = History.ofSomebody();
        List<PatientEvent> events = new ArrayList<>(RandomHistory.of(ada.patientId(), random));
        events.add(ada.erased());
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, random);
        // When
        int begin = 0;
        while (begin < events.size()) {
            int end = Math.min(events.size(), begin + 1 + random.nextInt(60));
            consumer.take(batch(events.subList(begin, end)));
            begin = end;
        }
        // Then
        assertThat(rowsOf(ada)).isEqualTo(Map.of("erased_patient", 1L));
    }

    @Test
    void erasing_one_patient_leaves_the_others_of_the_same_batch() throws SQLException {
        var ada = History.ofSomebody();
        var ben = History.ofSomebody();
        consumer.take(batch(List.of(ada.patient(), ben.patient(), ben.session("2026-03-10", 20), ada.erased())));
        assertThat(rowsOf(ada)).isEqualTo(Map.of("erased_patient", 1L));
        assertThat(rowsOf(ben)).containsEntry("fact", 2L).containsEntry("patient_access", 1L);
    }

    @Test
    void of_a_later_record_that_cannot_be_read_only_the_place_is_kept() throws SQLException {
        // Given
        var ada = History.ofSomebody();
        var key = ada.patientId().toString();
        consumer.take(batch(List.of(ada.erased())));
        // When
        var late = unreadable(key, UNREADABLE);
        consumer.take(List.of(late));
        var refusedByTheDatabase = unreadable(key, UNREADABLE);
        ingestor.reject(refusedByTheDatabase, "refused by the database");
        // Then
        assertThat(traces(key)).isEmpty();
        for (var record : List.of(late, refusedByTheDatabase)) {
            assertThat(count(
                            "select count(*) from rejected_event where record_offset = ?::bigint"
                                    + " and record_key is null and payload is null and headers = ''",
                            Long.toString(record.offset())))
                    .isEqualTo(1);
        }
        assertThat(rowsOf(ada)).isEqualTo(Map.of("erased_patient", 1L));
    }

    @Test
    void an_erasure_waits_for_events_that_are_being_taken_in_and_deletes_them_too() throws Exception {
        // Given an event written and not yet committed
        var ada = History.ofSomebody();
        var unfinished = new Unfinished(batch(List.of(ada.patient(), ada.session("2026-03-10", 20))));
        // When
        var erasure = others.submit(() -> consumer.take(batch(List.of(ada.erased()))));
        await().until(() -> somebodyWaits("%into due_patient%"));
        unfinished.commit();
        erasure.get(10, TimeUnit.SECONDS);
        // Then
        assertThat(rowsOf(ada)).isEqualTo(Map.of("erased_patient", 1L));
    }

    @Test
    void an_event_waits_for_an_erasure_that_is_under_way_and_is_ignored_then() throws Exception {
        // Given an erasure written and not yet committed
        var ada = History.ofSomebody();
        consumer.take(batch(List.of(ada.patient())));
        var unfinished = new Unfinished(batch(List.of(ada.erased())));
        // When
        var late = others.submit(() -> consumer.take(batch(List.of(ada.session("2026-03-10", 20)))));
        await().until(() -> somebodyWaits("%into due_patient%"));
        unfinished.commit();
        late.get(10, TimeUnit.SECONDS);
        // Then
        assertThat(rowsOf(ada)).isEqualTo(Map.of("erased_patient", 1L));
    }

    @Test
    void of_a_later_record_that_names_an_erased_patient_anywhere_only_the_place_is_kept() throws SQLException {
        // Given
        var ada = History.ofSomebody();
        var ben = History.ofSomebody();
        consumer.take(batch(List.of(ada.erased())));
        // When
        consumer.take(List.of(inPayload(ben)));
        consumer.take(naming(ada));
        ingestor.reject(inPayload(ada), "refused by the database");
        // Then what names others is kept
        assertThat(traces(ada.patientId().toString())).isEmpty();
        assertThat(traces(ben.patientId().toString())).containsEntry("rejected_event", 1L);
    }

    @Test
    void records_that_name_the_patient_in_another_spelling_are_deleted() throws SQLException {
        // Given
        var ada = History.ofSomebody();
        consumer.take(naming(ada));
        assertThat(traces(ada.patientId().toString())).containsEntry("rejected_event", 4L);
        // When
        consumer.take(batch(List.of(ada.erased())));
        // Then
        assertThat(traces(ada.patientId().toString())).isEmpty();
    }

    @Test
    void a_record_that_is_set_aside_waits_for_an_erasure_that_is_under_way() throws Exception {
        // Given
        var ada = History.ofSomebody();
        var unfinished = new Unfinished(batch(List.of(ada.erased())));
        // When
        var late = others.submit(() -> consumer.take(List.of(inPayload(ada))));
        await().until(() -> somebodyWaits("lock table rejected_event%"));
        unfinished.commit();
        late.get(10, TimeUnit.SECONDS);
        // Then
        assertThat(traces(ada.patientId().toString())).isEmpty();
    }

    @Test
    void an_erasure_waits_for_a_record_that_is_being_set_aside_and_deletes_it_too() throws Exception {
        // Given
        var ada = History.ofSomebody();
        var unfinished = new Unfinished(List.of(inPayload(ada)));
        // When
        var erasure = others.submit(() -> consumer.take(batch(List.of(ada.erased()))));
        await().until(() -> somebodyWaits("lock table rejected_event%"));
        unfinished.commit();
        erasure.get(10, TimeUnit.SECONDS);
        // Then
        assertThat(traces(ada.patientId().toString())).isEmpty();
    }

    /** A transaction that has taken in events and does not end yet. */
    private final class Unfinished {

        private final CountDownLatch mayCommit = new CountDownLatch(1);
        private final Future<?> transaction;

        Unfinished(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
            var written = new CountDownLatch(1);
            transaction = others.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                ingestor.ingest(records);
                written.countDown();
                return mayCommit.await(10, TimeUnit.SECONDS);
            }));
            assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void commit() throws InterruptedException, ExecutionException, TimeoutException {
            mayCommit.countDown();
            transaction.get(10, TimeUnit.SECONDS);
        }
    }

    private boolean somebodyWaits(String query) throws SQLException {
        return count(
                        "select count(*) from pg_stat_activity" + " where wait_event_type = 'Lock' and query like ?",
                        query)
                > 0;
    }

    private static List<ConsumerRecord<String, byte[]>> batch(List<? extends PatientEvent> events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        events.forEach(event -> records.add(Topic.received(event, records.size())));
        return records;
    }

    /** At a place of its own. */
    private static ConsumerRecord<String, byte[]> unreadable(String key, String text) {
        return new ConsumerRecord<>(
                EventType.SESSION_COMPLETED.topic(),
                0,
                new Random().nextLong(1L << 50, 1L << 60),
                key,
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each in another place: payload, bytes that are no text, header, and a key that is more than an id. */
    private static List<ConsumerRecord<String, byte[]>> naming(History patient) {
        String id = patient.patientId().toString().toUpperCase(Locale.ROOT);
        var inHeader = unreadable("another", UNREADABLE);
        inHeader.headers().add("ce_subject", id.getBytes(StandardCharsets.UTF_8));
        var inBytes = unreadable("another", "?" + id + "?");
        inBytes.value()[0] = (byte) 0xff;
        inBytes.value()[inBytes.value().length - 1] = 0;
        return List.of(inPayload(patient), inBytes, inHeader, unreadable("patient:" + id, UNREADABLE));
    }

    private static ConsumerRecord<String, byte[]> inPayload(History patient) {
        return unreadable("another", "{\"patientId\":\"%S\"}".formatted(patient.patientId()));
    }

    private void explain(History patient) {
        var access = new Access(
                "breakGlass",
                Rule.writes(),
                Optional.of(new Caller("colin", Set.of("clinician"))),
                "clinician",
                null,
                patient.patientId(),
                "request-1");
        QuarkusTransaction.requiringNew().run(() -> audit.explain(access, "The patient fainted"));
    }

    /**
     * Acknowledges the item, keeps a kind quiet, and has somebody told.
     *
     * @return id of the notice
     */
    private String handleAndTell(String key) throws SQLException {
        String item = Carla.asks()
                .get("/v1/worklist?kind=RED_FLAG&limit=200")
                .jsonPath()
                .getString("items.find { it.patientId == '%s' }.itemId".formatted(key));
        Carla.asks()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"handlingId\": \"%s\", \"note\": \"Fainted\"}".formatted(UUID.randomUUID()))
                .post("/v1/worklist/%s/acknowledgements".formatted(item))
                .then()
                .statusCode(201);
        Carla.asks()
                .contentType("application/json")
                .body("{\"quiet\": [{\"kind\": \"SILENT\", \"until\": \"2026-12-01T00:00:00Z\", \"reason\": \"x\"}]}")
                .put("/v1/patients/%s/quiet-settings".formatted(key))
                .then()
                .statusCode(201);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        with told as (
                            insert into alert_delivery
                                (delivery_id, alert_id, clinic_id, notice, channel, recipient, created_at, due_at, attempts)
                            select gen_random_uuid(), alert_id, gen_random_uuid(), 1, 'EMAIL', 'FIRST', now(), now(), 1
                            from alert where patient_id = ?::uuid
                            returning delivery_id)
                        insert into alert_attempt (delivery_id, attempt, at, outcome)
                        select delivery_id, 1, now(), 'TIMEOUT' from told
                        returning delivery_id::text
                        """)) {
            insert.setString(1, key);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void appendToOutbox(String key) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox_event
                            (event_id, topic, record_key, source, subject, happened_at, data_schema, payload,
                             created_at, published_at)
                        values (?, 'topic', ?, '/analytics-service', ?, now(), 'urn:x', '{}', now(), now())
                        """)) {
            insert.setString(1, "outbox-" + key);
            insert.setString(2, key);
            insert.setString(3, key);
            insert.executeUpdate();
        }
    }

    /** How many rows each table has that names patients by id; a table that is added later is among them. */
    private Map<String, Long> rowsOf(History patient) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tablesWith("patient_id")) {
            long count = count(
                    "select count(*) from %s where patient_id = ?::uuid".formatted(table),
                    patient.patientId().toString());
            if (count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }

    private List<String> tablesWith(String column) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = ? and table_name !~ '^fact_[0-9]'
                        """)) {
            select.setString(1, column);
            try (var rows = select.executeQuery()) {
                List<String> tables = new ArrayList<>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }

    private Map<String, Long> traces(String key) throws SQLException {
        Map<String, Long> traces = new TreeMap<>();
        traces.put("rejected_event", count("""
                select count(*) from rejected_event
                where concat(record_key, headers, encode(payload, 'escape')) ilike concat('%', ?::text, '%')
                """, key));
        traces.put("audit_reason", count("""
                select count(*) from audit_reason join audit_entry using (position) where person_id = ?::uuid
                """, key));
        traces.put("outbox_event", count("select count(*) from outbox_event where record_key = ?", key));
        traces.values().removeIf(count -> count == 0);
        return traces;
    }

    private long count(String query, String parameter) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, parameter);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
