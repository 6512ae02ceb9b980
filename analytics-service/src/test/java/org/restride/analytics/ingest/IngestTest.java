package org.restride.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.sql.Sql;
import org.restride.events.DomainEvent;
import org.restride.events.EventCodec;
import org.restride.events.EventExample;
import org.restride.events.EventExamples;
import org.restride.events.EventType;
import org.restride.events.PatientErased;
import org.restride.events.PatientEvent;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class IngestTest {

    @StackPart
    EmbeddedKafka broker;

    @Inject
    AgroalDataSource database;

    private static void awaitSessions(UUID patientId, int expected) {
        await().until(() -> {
            var answer = Carla.asks().get("/v1/patients/%s/report".formatted(patientId));
            return answer.statusCode() == 200 && answer.jsonPath().getInt("coverage.sessionsRecorded") == expected;
        });
    }

    private List<String> rejectedReasons(String key) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select reason from rejected_event where record_key = ? order by record_offset")) {
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                List<String> reasons = new ArrayList<>();
                while (rows.next()) {
                    reasons.add(rows.getString(1));
                }
                return reasons;
            }
        }
    }

    @Test
    void a_session_reaches_the_report_through_kafka() {
        // Given
        var ada = History.ofSomebody();
        // When
        Topic.send(
                broker.bootstrapServers(),
                List.of(ada.patient(), ada.plan(1, "2026-01-01", "S1", 7), ada.session("2026-03-10", 20)));
        // Then
        awaitSessions(ada.patientId(), 1);
        Carla.asks()
                .get("/v1/patients/%s/report?from=2026-03-09&to=2026-03-11".formatted(ada.patientId()))
                .then()
                .body("displayName", equalTo("Ada Example"))
                .body("plan.stageCode", equalTo("S1"))
                .body("days[0].day", equalTo("2026-03-10"))
                .body("days[0].completed", equalTo(1))
                .body("weeks[0].isoWeek", equalTo("2026-W11"))
                .body("pain.leg.series.size()", equalTo(3))
                .body("pain.leg.series[1].score0To10", nullValue());
    }

    @Test
    void symptom_reports_and_decisions_are_kept_once_and_change_no_figure() throws SQLException {
        // Given
        var ada = History.ofSomebody();
        var report = UUID.randomUUID();
        var first = ada.symptomReport(report, 1, false, "2026-03-10");
        var voided = ada.symptomReport(report, 2, true, "2026-03-10");
        var decision = ada.decision(UUID.randomUUID(), "2026-03-10");
        // When
        Topic.send(
                broker.bootstrapServers(),
                List.of(ada.patient(), voided, first, decision, decision, ada.session("2026-03-10", 20)));
        // Then
        await().until(() ->
                kept(ada).equals(List.of("PATIENT 1", "SESSION 1", "STAGE_DECISION 1", "SYMPTOM_REPORT 2")));
        awaitSessions(ada.patientId(), 1);
        Carla.asks()
                .get("/v1/patients/%s/report?from=2026-03-09&to=2026-03-11".formatted(ada.patientId()))
                .then()
                .body("days[0].completed", equalTo(1))
                .body("coverage.painScoresRecorded", equalTo(0));
    }

    /** Kind and revision of everything known of a patient. */
    private List<String> kept(History patient) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select kind || ' ' || revision from fact where patient_id = ? order by 1")) {
            select.setObject(1, patient.patientId());
            try (var rows = select.executeQuery()) {
                List<String> kept = new ArrayList<>();
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
                return kept;
            }
        }
    }

    @Test
    void unreadable_records_are_kept_with_the_reason_and_hold_up_nothing() throws SQLException {
        // Given
        var ada = History.ofSomebody();
        var key = ada.patientId().toString();
        // When
        Topic.sendBroken(broker.bootstrapServers(), EventType.SESSION_COMPLETED, key, "no JSON");
        Topic.sendBroken(
                broker.bootstrapServers(), EventType.SESSION_COMPLETED, key, "{\"patientId\":\"" + key + "\"}");
        Topic.sendRecords(
                broker.bootstrapServers(),
                List.of(
                        new ProducerRecord<>(EventType.SESSION_COMPLETED.topic(), key, new byte[] {1, 2, 3}),
                        new ProducerRecord<>(EventType.SESSION_COMPLETED.topic(), key, null)));
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.session("2026-03-10", 20)));
        // Then
        awaitSessions(ada.patientId(), 1);
        assertThat(rejectedReasons(key)).hasSize(4).anySatisfy(reason -> assertThat(reason)
                .contains("JSON"));
    }

    @Test
    void a_record_the_database_refuses_is_kept_and_its_neighbours_are_taken_in() throws SQLException {
        // Given a moment that JSON can spell but that PostgreSQL cannot store
        var ada = History.ofSomebody();
        var patient = new String(EventCodec.data(ada.patient()), StandardCharsets.UTF_8);
        // When
        Topic.sendBroken(
                broker.bootstrapServers(),
                EventType.PATIENT_CHANGED,
                ada.patientId().toString(),
                patient.replace(
                        "\"temporaryAccess\":[]",
                        "\"temporaryAccess\":[{\"subject\":\"colin\",\"until\":\"+999999-01-01T00:00:00Z\"}]"));
        Topic.send(
                broker.bootstrapServers(),
                List.of(ada.patient(), ada.session("2026-03-10", 20), ada.session("2026-03-11", 20)));
        // Then
        awaitSessions(ada.patientId(), 2);
        await().until(() -> rejectedReasons(ada.patientId().toString()).size() == 1);
    }

    @Test
    void a_patient_who_cannot_be_evaluated_keeps_nobody_waiting() {
        // Given a fact that no release wrote, of the one who is due first
        var ada = History.ofSomebody();
        var ben = History.ofSomebody();
        Sql.on(database)
                .update(
                        "insert into fact (patient_id, kind, identity, revision, data) values (?, 'PLAN', 'x', 1, '{}')",
                        ada.patientId());
        Sql.on(database)
                .update(
                        "insert into due_patient (patient_id, since) values (?, '2026-01-01T00:00:00Z')",
                        ada.patientId());
        // When
        Topic.send(broker.bootstrapServers(), List.of(ben.patient(), ben.session("2026-03-10", 20)));
        // Then
        awaitSessions(ben.patientId(), 1);
        await().until(() -> Sql.on(database)
                .first("select 1 from due_patient where patient_id = ? and since > now()", row -> true, ada.patientId())
                .isPresent());
        Sql.on(database).update("delete from fact where patient_id = ?", ada.patientId());
        Sql.on(database).update("delete from due_patient where patient_id = ?", ada.patientId());
    }

    @Test
    void an_event_under_another_patients_key_is_refused() throws SQLException {
        var ada = History.ofSomebody();
        var other = UUID.randomUUID().toString();
        var session = new String(EventCodec.data(ada.session("2026-03-10", 20)), StandardCharsets.UTF_8);
        Topic.sendBroken(broker.bootstrapServers(), EventType.SESSION_COMPLETED, other, session);
        await().until(() -> rejectedReasons(other).size() == 1);
        Carla.asks()
                .get("/v1/patients/%s/report".formatted(ada.patientId()))
                .then()
                .statusCode(404);
    }

    @Test
    void an_event_type_of_a_newer_version_passes_by() throws SQLException {
        var ada = History.ofSomebody();
        var record = new ProducerRecord<>(
                EventType.SESSION_COMPLETED.topic(), ada.patientId().toString(), "{}".getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8))
                .add("ce_id", "1".getBytes(StandardCharsets.UTF_8))
                .add("ce_source", "/session-service".getBytes(StandardCharsets.UTF_8))
                .add("ce_type", "restride.session.imagined.v1".getBytes(StandardCharsets.UTF_8))
                .add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        Topic.sendRecords(broker.bootstrapServers(), List.of(record));
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.session("2026-03-10", 20)));
        awaitSessions(ada.patientId(), 1);
        assertThat(rejectedReasons(ada.patientId().toString())).isEmpty();
    }

    @Test
    void fields_of_a_newer_producer_pass_by_and_change_no_figure() throws SQLException {
        // Given
        var ada = History.ofSomebody();
        var session = new String(EventCodec.data(ada.session("2026-03-10", 20)), StandardCharsets.UTF_8);
        var newer = session.replaceFirst("\\{", "{\"mood\":{\"before\":[1,null]},")
                .replace("\"performed\":[{", "\"performed\":[{\"surface\":\"mat\",");
        // When
        Topic.sendBroken(
                broker.bootstrapServers(),
                EventType.SESSION_COMPLETED,
                ada.patientId().toString(),
                newer);
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.plan(1, "2026-01-01", "S1", 7)));
        // Then
        awaitSessions(ada.patientId(), 1);
        assertThat(newer).contains("surface", "mood");
        assertThat(rejectedReasons(ada.patientId().toString())).isEmpty();
        Carla.asks()
                .get("/v1/patients/%s/report?from=2026-03-09&to=2026-03-11".formatted(ada.patientId()))
                .then()
                .body("days[0].completed", equalTo(1));
    }

    @Test
    void every_published_example_is_taken_in() throws SQLException {
        // Given
        List<EventExample> examples = Arrays.stream(EventType.values())
                .filter(type -> type != EventType.RECOMMENDATION_ISSUED) // said by this service, not read
                .flatMap(type -> EventExamples.of(type).stream())
                .toList();
        // When
        Topic.sendPublished(broker.bootstrapServers(), examples);
        // Then
        for (EventExample example : examples) {
            DomainEvent event = example.event();
            await().until(() -> isKnown(event));
            assertThat(rejectedReasons(event.recordKey())).isEmpty();
        }
    }

    private boolean isKnown(DomainEvent event) throws SQLException {
        if (event instanceof PatientErased) {
            return isErased(event);
        }
        boolean aboutPatient = event instanceof PatientEvent;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        aboutPatient
                                ? "select 1 from fact where patient_id = ?::uuid and identity = ?"
                                : "select 1 from protocol_version where code || ':' || version = ? and ? is not null")) {
            select.setString(1, event.recordKey());
            select.setString(2, event.identity());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private boolean isErased(DomainEvent event) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select 1 from erased_patient where patient_id = ?::uuid")) {
            select.setString(1, event.recordKey());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Test
    void a_report_of_a_wrong_period_or_of_nobody_is_a_problem() {
        var ada = History.ofSomebody();
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.session("2026-03-10", 20)));
        awaitSessions(ada.patientId(), 1);
        var path = "/v1/patients/%s/report".formatted(ada.patientId());
        Carla.asks()
                .get(path + "?from=2026-03-10&to=2026-03-09")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("from"));
        Carla.asks().get(path + "?to=2999-01-01").then().statusCode(400).body("errors[0].field", equalTo("to"));
        Carla.asks().get(path + "?from=yesterday").then().statusCode(400).body("errors[0].field", equalTo("from"));
        Carla.asks()
                .get("/v1/patients/%s/report".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/patient-not-found"));
    }
}
