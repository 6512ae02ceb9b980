package org.restride.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Oscar;
import org.restride.analytics.Topic;
import org.restride.analytics.progression.Protocols;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PainScores;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.RecommendationIssued;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.SessionPain;
import org.restride.events.SymptomReported;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

/** From what was reported to what is advised, through Kafka and back. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RecommendationTest {

    private static final PainScores THREE = new PainScores(3, 3);

    private final History ada = History.ofSomebody();
    private final LocalDate today = PatientDay.of(Instant.now(), History.BERLIN);

    @StackPart
    EmbeddedKafka broker;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void announceProtocol() {
        Topic.send(broker.bootstrapServers(), List.of(Protocols.version("0.2.0")));
    }

    private void send(PatientEvent... events) {
        Topic.send(broker.bootstrapServers(), List.of(events));
    }

    /** By a version of which no other test has another idea. */
    private PlanChanged plan(int revision, String from, String stage, int sessionsPerWeek) {
        return ada.plan("0.2.0", revision, from, stage, sessionsPerWeek);
    }

    private String day(int offset) {
        return today.plusDays(offset).toString();
    }

    private String path() {
        return "/v1/patients/%s/recommendations".formatted(ada.patientId());
    }

    private JsonPath awaitRecommendations(int count) {
        await().until(() -> {
            var answer = Carla.asks().get(path());
            return answer.statusCode() == 200
                    && answer.jsonPath().getList("items").size() == count;
        });
        return Carla.asks().get(path()).jsonPath();
    }

    /** All that was sent so far has been looked at. */
    private void awaitEvaluated(int facts) {
        await().until(() -> count("select count(*) from fact where patient_id = ?") == facts
                && count("select count(*) from due_patient where patient_id = ? and since > now()") == 1);
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, ada.patientId());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Two sets of ten, as prescribed; pain around it stays at three. */
    private SessionCompleted asPrescribed(int offset) {
        SessionCompleted session = ada.session(day(offset), 20);
        var prescribed = session.exercises().get(0).prescribed();
        var ten = PerformedSet.counted(null, 10, null, null);
        return new SessionCompleted(
                session.patientId(),
                session.sessionId(),
                1,
                false,
                session.occurredAt(),
                session.zone(),
                session.localDay(),
                session.recordedAt(),
                session.receivedAt(),
                null,
                session.plan(),
                List.of(new ExerciseRecord("BRIDGE", prescribed, List.of(ten, ten), null)),
                4,
                new SessionPain(THREE, THREE, null),
                null);
    }

    /** The second stage for two weeks, with everything done and little pain. */
    private List<PatientEvent> readyToProgress() {
        List<PatientEvent> events = new ArrayList<>(List.of(
                ada.patient(),
                plan(1, "2026-01-01", "S1", 7),
                plan(2, day(-13), "S2", 5),
                screen(UUID.randomUUID(), 1, false, List.of())));
        for (int offset : new int[] {-13, -12, -10, -9, -7, -6, -5, -3, -2, 0}) {
            events.add(asPrescribed(offset));
        }
        for (int offset = -13; offset <= 0; offset++) {
            events.add(ada.score(day(offset), 3, 3));
        }
        return events;
    }

    private SymptomReported emergency(UUID id, int revision, SymptomReported.Clearance clearance) {
        return screen(
                id,
                revision,
                true,
                List.of(new SymptomReported.Flag("SADDLE", SymptomReported.Tier.EMERGENCY, today, clearance)));
    }

    /** All questions answered today. */
    private SymptomReported screen(UUID id, int revision, boolean saddle, List<SymptomReported.Flag> flags) {
        OffsetDateTime at =
                today.atTime(LocalTime.of(4, 0)).atZone(History.BERLIN).toOffsetDateTime();
        return new SymptomReported(
                ada.patientId(),
                id,
                revision,
                false,
                at,
                History.BERLIN,
                today,
                at.toInstant(),
                at.toInstant(),
                null,
                true,
                List.of(new SymptomReported.Answer("SADDLE", saddle)),
                flags);
    }

    @Test
    void what_was_issued_is_told_again_as_it_was() throws SQLException {
        // Given
        send(ada.patient(), plan(1, day(-3), "S1", 7));
        awaitRecommendations(1);
        try (var topic = new TopicReader(broker.bootstrapServers(), EventType.RECOMMENDATION_ISSUED.topic())) {
            List<ConsumerRecord<String, byte[]>> before =
                    await().until(() -> aboutAda(topic), issued -> issued.size() == 1);
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("delete from outbox_event");
            }
            // When
            Oscar.asks().post("/v1/republications").then().statusCode(202);
            // Then
            var after = await().until(() -> aboutAda(topic), issued -> issued.size() == 2);
            assertThat(after.get(1).value()).isEqualTo(before.get(0).value());
            assertThat(after.get(1).headers()).isEqualTo(before.get(0).headers());
        }
    }

    private List<ConsumerRecord<String, byte[]>> aboutAda(TopicReader topic) {
        return topic.records().stream()
                .filter(record -> record.key().equals(ada.patientId().toString()))
                .toList();
    }

    @Test
    void who_did_everything_with_little_pain_may_progress() {
        Topic.send(broker.bootstrapServers(), readyToProgress());
        awaitEvaluated(28);
        Carla.asks()
                .get(path())
                .then()
                .body("items[0].decision.decision", equalTo("PROGRESS"))
                .body("items[0].decision.urgency", nullValue())
                .body("items[0].decision.reasons.code", contains("PR"))
                .body("items[0].decision.stageCode", equalTo("S2"))
                .body("items[0].decision.protocol.version", equalTo("0.2.0"))
                .body("items[0].clinicalSignOffRequired", equalTo(true))
                .body("items[0].plan.revision", equalTo(2))
                .body("items[0].decision.criteria.find { it.code == 'HD-A' }.outcome", equalTo("NOT_MET"))
                .body("items[0].decision.criteria.find { it.code == 'HD-A' }.measures[0].value", equalTo(1.0f))
                .body("items[0].decision.criteria.find { it.code == 'HD-A' }.factIds", hasSize(10))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_warning_symptom_takes_the_place_of_all_else_until_it_is_cleared() {
        // Given
        Topic.send(broker.bootstrapServers(), readyToProgress());
        awaitEvaluated(28);
        int before = Carla.asks().get(path()).jsonPath().getList("items").size();
        var flag = UUID.randomUUID();
        // When
        send(emergency(flag, 1, null));
        // Then
        JsonPath flagged = awaitRecommendations(before + 1);
        assertThat(flagged.getString("items[0].decision.decision")).isEqualTo("REFER");
        assertThat(flagged.getString("items[0].decision.urgency")).isEqualTo("EMERGENCY");
        assertThat(flagged.getString("items[0].supersedes")).isEqualTo(flagged.getString("items[1].recommendationId"));
        assertThat(flagged.getString("items[0].changes.occasion")).isEqualTo("DECISION_CHANGED");
        assertThat(flagged.getList("items[0].changes.codesGone")).containsExactly("PR");
        assertThat(flagged.getList("items[0].changes.codesNew")).containsExactly("RF-E");
        assertThat(flagged.getList("items[0].changes.factsNew", String.class)).contains("SYMPTOM_REPORT/" + flag);
        // When
        send(emergency(flag, 2, new SymptomReported.Clearance(Instant.now(), Carla.SUBJECT, UUID.randomUUID())));
        // Then
        assertThat(awaitRecommendations(before + 2).getString("items[0].decision.decision"))
                .isEqualTo("PROGRESS");
    }

    @Test
    void what_does_not_change_is_not_repeated_whatever_comes() throws SQLException {
        // Given
        Topic.send(broker.bootstrapServers(), readyToProgress());
        awaitEvaluated(28);
        long before = count("select count(*) from recommendation where patient_id = ?");
        // When
        for (int i = 0; i < 3; i++) {
            send(ada.score(day(-i), 3, 3));
            awaitEvaluated(29 + i);
        }
        // Then
        assertThat(count("select count(*) from recommendation where patient_id = ?"))
                .isEqualTo(before);
    }

    @Test
    void it_is_announced_and_can_be_made_again() {
        // Given
        Topic.send(broker.bootstrapServers(), readyToProgress());
        awaitEvaluated(28);
        JsonPath shown = Carla.asks().get(path() + "?limit=1").jsonPath();
        String id = shown.getString("items[0].recommendationId");
        // Then
        RecommendationIssued announced = announced(id);
        assertThat(announced.patientId()).isEqualTo(ada.patientId());
        assertThat(announced.decision()).isEqualTo(RecommendationIssued.Decision.PROGRESS);
        assertThat(announced.localDay()).isEqualTo(today);
        assertThat(announced.plan().revision()).isEqualTo(2);
        // And
        Carla.asks()
                .get(path() + "/" + id)
                .then()
                .statusCode(200)
                .body("recommendationId", equalTo(id))
                .body("decision.engineVersion", notNullValue());
        Carla.asks()
                .post(path() + "/" + id + "/recomputations")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true))
                .body("sameDecision", equalTo(true))
                .body("decision.decision", equalTo("PROGRESS"));
        Carla.asks().get(path() + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private RecommendationIssued announced(String id) {
        List<RecommendationIssued> found = new ArrayList<>();
        try (var reader = new TopicReader(broker.bootstrapServers(), EventType.RECOMMENDATION_ISSUED.topic())) {
            await().until(() -> reader.records().stream()
                    .map(record ->
                            (RecommendationIssued) EventCodec.decode(EventType.RECOMMENDATION_ISSUED, record.value()))
                    .filter(event -> event.recommendationId().toString().equals(id))
                    .anyMatch(found::add));
        }
        return found.get(0);
    }

    @Test
    void silence_is_noticed_once_a_day() throws SQLException {
        // Given somebody who reports nothing at all
        send(ada.patient(), plan(1, day(-30), "S2", 5));
        // Then
        awaitEvaluated(2);
        Carla.asks()
                .get(path())
                .then()
                .body("items[0].decision.decision", equalTo("REGRESS"))
                .body("items[0].decision.reasons.code", hasItem("RG-6"));
        assertThat(count("select count(*) from due_patient where patient_id = ? and since <= now() + interval '1 day'"))
                .isEqualTo(1);
    }

    @Test
    void without_a_plan_nothing_is_advised() throws SQLException {
        send(ada.patient(), ada.score(day(0), 9, 9));
        await().until(() -> count("select count(*) from fact where patient_id = ?") == 2
                && count("select count(*) from due_patient where patient_id = ?") == 0);
        Carla.asks().get(path()).then().statusCode(200).body("items", empty());
    }

    @Test
    void too_little_is_an_answer_that_says_what_is_missing() {
        send(ada.patient(), plan(1, day(-20), "S2", 5), ada.session(day(-1), 20));
        awaitEvaluated(3);
        Carla.asks()
                .get(path())
                .then()
                .body("items[0].decision.decision", equalTo("HOLD"))
                .body("items[0].decision.reasons.code", hasItems("HD-D", "HD-F"))
                .body("items[0].decision.criteria.find { it.code == 'CR-1' }.outcome", equalTo("INSUFFICIENT"));
    }
}
