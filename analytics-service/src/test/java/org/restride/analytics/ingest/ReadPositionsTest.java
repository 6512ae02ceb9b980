package org.restride.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Oscar;
import org.restride.analytics.Topic;
import org.restride.analytics.sql.Sql;
import org.restride.events.EventType;
import org.restride.events.PatientEvent;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/** A database reads on where itself has got to, whatever the broker knows of the group. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReadPositionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of a topic. */
    private static final int PARTITIONS = 4;

    @StackPart
    EmbeddedKafka broker;

    @Inject
    AgroalDataSource database;

    private final UUID patientId = UUID.randomUUID();
    private long facts;

    @BeforeEach
    void somebody_is_known() {
        List<PatientEvent> events = RandomHistory.of(patientId, new Random(20_261_121));
        facts = events.stream()
                .map(event -> event.type() + event.identity())
                .distinct()
                .count();
        Topic.send(broker.bootstrapServers(), events);
        awaitTakenIn();
        await().until(() -> number("select count(*) from due_patient where since <= now()") == 0);
    }

    @AfterEach
    void every_partition_has_a_position() throws Exception {
        Sql.on(database).update("update intake set follows_group = false");
        reassign();
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from read_position") == PARTITIONS * EventConsumer.TOPICS.size());
        Sql.on(database).update("update intake set held_since = null");
    }

    private void awaitTakenIn() {
        await().atMost(PATIENCE).until(() -> number(factsOf(patientId)) == facts);
    }

    private static String factsOf(UUID patientId) {
        return "select count(*) from fact where patient_id = '%s'".formatted(patientId);
    }

    private long number(String query) {
        return Sql.on(database).first(query, row -> row.getLong(1)).orElseThrow();
    }

    private void forget() {
        for (String table : List.of("fact", "superseded_fact", "daily_summary", "due_patient", "patient_access")) {
            Sql.on(database).update("delete from %s where patient_id = ?".formatted(table), patientId);
        }
    }

    /** The broker forgets the members, who join again and are assigned their partitions anew. */
    private void reassign() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.removeMembersFromConsumerGroup("analytics-service", new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    @Test
    void a_new_database_reads_everything_there_is_and_nobody_is_evaluated_before_a_rebuild() throws Exception {
        // Given
        Sql.on(database).update("delete from read_position");
        forget();
        // When
        reassign();
        // Then
        awaitTakenIn();
        assertThat(number("select count(*) from intake where held_since is not null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from daily_summary where patient_id = '%s'".formatted(patientId)))
                .isZero();
        // When
        String rebuild = Oscar.asks()
                .contentType("application/json")
                .body("{\"source\":\"EVENTS\"}")
                .post("/v1/rebuilds")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        await().atMost(PATIENCE)
                .until(() -> Oscar.asks().get(rebuild).path("state").equals("DONE"));
        // Then
        assertThat(number("select count(*) from daily_summary where patient_id = '%s'".formatted(patientId)))
                .isPositive();
        assertThat(number("select count(*) from intake where held_since is not null"))
                .isZero();
    }

    @Test
    void a_database_from_a_backup_reads_on_where_it_was() throws Exception {
        // Given
        Sql.on(database)
                .update(
                        "update read_position set next_offset = 0 where topic = ?",
                        EventType.SESSION_COMPLETED.topic());
        Sql.on(database).update("delete from fact where patient_id = ? and kind = 'SESSION'", patientId);
        // When
        reassign();
        // Then
        awaitTakenIn();
        assertThat(number("select count(*) from intake where held_since is not null"))
                .isZero();
    }

    @Test
    void a_topic_that_was_made_again_is_read_from_its_beginning() throws Exception {
        Sql.on(database).update("update read_position set topic_id = gen_random_uuid(), next_offset = 1000000");
        forget();
        reassign();
        awaitTakenIn();
    }

    @Test
    void a_database_from_before_positions_were_kept_goes_on_where_the_group_was() throws Exception {
        // Given
        Sql.on(database).update("update intake set follows_group = true");
        Sql.on(database).update("delete from read_position");
        Sql.on(database).update("delete from fact where patient_id = ? and kind = 'SESSION'", patientId);
        // When
        reassign();
        var later = RandomHistory.of(UUID.randomUUID(), new Random(7));
        Topic.send(broker.bootstrapServers(), later);
        // Then
        await().atMost(PATIENCE).until(() -> number(factsOf(later.get(0).patientId())) > 0);
        assertThat(number(factsOf(patientId) + " and kind = 'SESSION'")).isZero();
    }
}
