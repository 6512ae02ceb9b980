package org.restride.analytics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.sql.Sql;
import org.restride.events.PatientEvent;
import org.restride.kit.consumer.ConsumerLoop;
import org.restride.kit.consumer.ConsumerLoops;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

/** Instances that come and go, and batches that break off: nothing is lost and nothing counts twice. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RestartsTest {

    private static final int PATIENTS = 16;

    @StackPart
    EmbeddedKafka broker;

    @Inject
    ConsumerLoops loops;

    @Inject
    EventConsumer consumer;

    @Inject
    AgroalDataSource database;

    private final Random random = new Random(20_261_121);

    @Test
    void instances_that_join_and_leave_the_group_lose_and_double_nothing() {
        // Given what the reports are when everything is taken in at once
        Map<UUID, List<PatientEvent>> histories = new HashMap<>();
        Map<UUID, String> expected = new HashMap<>();
        for (int i = 0; i < PATIENTS; i++) {
            var patientId = new UUID(random.nextLong(), random.nextLong());
            histories.put(patientId, RandomHistory.of(patientId, random));
            consumer.take(received(histories.get(patientId)));
            awaitEvaluated(patientId);
            expected.put(patientId, report(patientId));
            forget(patientId);
        }
        // When it comes through Kafka while a second and a third instance join the group and leave it
        Set<UUID> takenByOthers = ConcurrentHashMap.newKeySet();
        List<ConsumerLoop> others = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            sendPart(histories, round, 6);
            if (round % 3 == 2) {
                others.remove(0).close();
            } else {
                others.add(loops.start("analytics-service", EventConsumer.TOPICS, records -> {
                    consumer.take(records);
                    records.forEach(record -> takenByOthers.add(UUID.fromString(record.key())));
                }));
                awaitShare(takenByOthers, others.size());
            }
        }
        others.forEach(ConsumerLoop::close);
        // Then
        histories.forEach(this::awaitTakenIn);
        histories.keySet().forEach(this::awaitEvaluated);
        histories.keySet().forEach(id -> assertThat(report(id)).isEqualTo(expected.get(id)));
        assertThat(takenByOthers).isNotEmpty();
    }

    /** Sends to all partitions until the newest instance has been given some of them. */
    private void awaitShare(Set<UUID> takenByOthers, int instances) {
        Set<UUID> before = new HashSet<>(takenByOthers);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            List<PatientEvent> more = new ArrayList<>();
            for (int i = 0; i < 8 * instances; i++) {
                more.add(History.ofSomebody().session("2026-03-10", 20));
            }
            Topic.send(broker.bootstrapServers(), more);
            return !before.containsAll(takenByOthers);
        });
    }

    private void sendPart(Map<UUID, List<PatientEvent>> histories, int part, int parts) {
        histories
                .values()
                .forEach(events -> Topic.send(
                        broker.bootstrapServers(),
                        events.subList(events.size() * part / parts, events.size() * (part + 1) / parts)));
    }

    @Test
    void a_batch_that_breaks_off_in_the_middle_leaves_nothing_and_is_taken_in_again() throws SQLException {
        // Given somebody who holds a patient, so that a batch waits in the middle
        var ada = History.ofSomebody();
        var events = RandomHistory.of(ada.patientId(), random);
        try (var holder = database.getConnection()) {
            holder.setAutoCommit(false);
            Sql.on(holder).update("insert into due_patient (patient_id, since) values (?, now())", ada.patientId());
            Topic.send(broker.bootstrapServers(), events);
            await().until(() -> !waiting().isEmpty());
            // When the batch's connection is cut
            waiting().forEach(process -> Sql.on(database)
                    .first("select pg_terminate_backend(?)", row -> row.getBoolean(1), process));
            assertThat(number("select count(*) from fact where patient_id = ?", ada.patientId()))
                    .isZero();
            holder.rollback();
            holder.setAutoCommit(true);
        }
        // Then
        awaitTakenIn(ada.patientId(), events);
        awaitEvaluated(ada.patientId());
        String report = report(ada.patientId());
        forget(ada.patientId());
        consumer.take(received(events));
        awaitEvaluated(ada.patientId());
        assertThat(report(ada.patientId())).isEqualTo(report);
    }

    /** Processes of the database that wait until a patient is free. */
    private List<Integer> waiting() {
        return Sql.on(database).list("""
                select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%into due_patient%'
                """, row -> row.getInt(1));
    }

    private static List<ConsumerRecord<String, byte[]>> received(List<PatientEvent> events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        events.forEach(event -> records.add(Topic.received(event, records.size())));
        return records;
    }

    /** Waits until the newest revision of everything is stored. */
    private void awaitTakenIn(UUID patientId, List<PatientEvent> events) {
        Map<String, Integer> newest = new HashMap<>();
        events.forEach(event -> newest.merge(event.type() + event.identity(), event.revision(), Math::max));
        long sum = newest.values().stream().mapToLong(Integer::longValue).sum();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        number("select coalesce(sum(revision), 0) from fact where patient_id = ?", patientId) == sum);
        assertThat(number("select count(*) from fact where patient_id = ?", patientId))
                .isEqualTo(newest.size());
    }

    private void awaitEvaluated(UUID patientId) {
        await().pollInterval(Duration.ofMillis(5))
                .until(() ->
                        number("select count(*) from due_patient where since <= now() and patient_id = ?", patientId)
                                == 0);
    }

    /** As the patient sees it: what was recommended depends on what was known at the time, and only clinicians see it. */
    private static String report(UUID patientId) {
        return given().auth()
                .oauth2(Tokens.of(RandomHistory.SUBJECT, "patient"))
                .get("/v1/patients/%s/report?from=%s".formatted(patientId, RandomHistory.day(0)))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void forget(UUID patientId) {
        for (String table : List.of("fact", "daily_summary", "due_patient", "patient_access", "recommendation")) {
            Sql.on(database).update("delete from %s where patient_id = ?".formatted(table), patientId);
        }
    }

    private long number(String query, Object parameter) {
        return Sql.on(database).first(query, row -> row.getLong(1), parameter).orElseThrow();
    }
}
