package org.restride.analytics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.Topic;
import org.restride.analytics.sql.Sql;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

/**
 * Invariant 2: order, repetition, delay and batching of events cannot be seen in a report, nor where the service was
 * restarted. Random histories, each taken in twice: as it happened, and shuffled, doubled, cut into other batches and with
 * crashes before and after the commit.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SameFactsSameReportTest {

    @Inject
    EventConsumer consumer;

    @Inject
    BatchIngestor ingestor;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_same_events_in_any_order_and_number_give_the_same_bytes(long seed) throws SQLException {
        var random = new Random(seed);
        var patientId = new UUID(4L << 12, Long.MIN_VALUE | seed);
        List<PatientEvent> history = RandomHistory.of(patientId, random);
        // Given the history as it happened, event by event
        history.forEach(event -> consumer.take(batch(List.of(event))));
        byte[] expected = report(patientId);
        List<String> expectedFacts = facts(patientId);
        assertThat(expectedFacts)
                .extracting(fact -> fact.split(" ")[0])
                .contains("PATIENT", "PLAN", "SESSION", "PAIN_SCORE", "SYMPTOM_REPORT", "STAGE_DECISION", "superseded");
        assertThat(expectedFacts)
                .as("no revision of a session is lost")
                .filteredOn(fact -> fact.startsWith("SESSION ") || fact.startsWith("superseded "))
                .hasSize((int) history.stream()
                        .filter(SessionCompleted.class::isInstance)
                        .count());
        assertThat(new String(expected, StandardCharsets.UTF_8)).contains("\"sessionsRecorded\"", "\"version\":2");
        // When it is taken in again from nothing, out of order, in part twice, in part much later, with restarts
        for (int round = 0; round < 3; round++) {
            forget(patientId);
            takeInDisorder(history, random);
            // Then
            assertThat(report(patientId)).isEqualTo(expected);
            assertThat(facts(patientId)).isEqualTo(expectedFacts);
        }
        // And when all of it comes once more, backwards
        var backwards = new ArrayList<>(history);
        Collections.reverse(backwards);
        consumer.take(batch(backwards));
        assertThat(report(patientId)).isEqualTo(expected);
        assertThat(facts(patientId)).isEqualTo(expectedFacts);
    }

    private void takeInDisorder(List<PatientEvent> history, Random random) {
        List<PatientEvent> disordered = new ArrayList<>(history);
        history.stream().filter(event -> random.nextInt(3) == 0).forEach(disordered::add);
        Collections.shuffle(disordered, random);
        int begin = 0;
        while (begin < disordered.size()) {
            int end = Math.min(disordered.size(), begin + 1 + random.nextInt(40));
            var batch = batch(disordered.subList(begin, end));
            switch (random.nextInt(4)) {
                case 0 -> crashBeforeCommit(batch); // all of it comes again, in whatever batches
                case 1 -> consumer.take(batch); // killed before the offset was committed, so this too
                default -> {
                    consumer.take(batch);
                    begin = end;
                }
            }
        }
    }

    private void crashBeforeCommit(List<ConsumerRecord<String, byte[]>> batch) {
        QuarkusTransaction.begin();
        ingestor.ingest(batch);
        QuarkusTransaction.rollback();
    }

    /** Everything that is kept, with revision and data. */
    private List<String> facts(UUID patientId) {
        return Sql.on(database).list("""
                        select concat_ws(' ', kind, identity, revision, data) from fact where patient_id = ?
                        union all
                        select concat_ws(' ', 'superseded', identity, revision, data) from superseded_fact
                        where patient_id = ?
                        order by 1
                        """, row -> row.getString(1), patientId, patientId);
    }

    private static List<ConsumerRecord<String, byte[]>> batch(List<PatientEvent> events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        events.forEach(event -> records.add(Topic.received(event, records.size())));
        return records;
    }

    /**
     * Waits until the patient is no longer due, then asks for the bytes as the patient: what was recommended at the time
     * depends on what was known by then, and patients see of it what was decided upon: here nothing.
     */
    private byte[] report(UUID patientId) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> !isDue(patientId));
        return given().auth()
                .oauth2(Tokens.of(RandomHistory.SUBJECT, "patient"))
                .get("/v1/patients/%s/report?from=%s".formatted(patientId, RandomHistory.day(0)))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private boolean isDue(UUID patientId) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select 1 from due_patient where patient_id = ? and since <= now()")) {
            select.setObject(1, patientId);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void forget(UUID patientId) throws SQLException {
        try (var connection = database.getConnection()) {
            for (String table : List.of(
                    "fact", "superseded_fact", "daily_summary", "due_patient", "patient_access", "recommendation")) {
                try (var delete = connection.prepareStatement("delete from %s where patient_id = ?".formatted(table))) {
                    delete.setObject(1, patientId);
                    delete.executeUpdate();
                }
            }
        }
    }
}
