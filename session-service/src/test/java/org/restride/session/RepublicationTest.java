package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.restride.session.Clinic.aPainScore;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aPlan;
import static org.restride.session.Clinic.aRegistration;
import static org.restride.session.Clinic.aScreen;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.as;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.events.EventType;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

/** What is told again out of the history are the events that were sent, byte for byte. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RepublicationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<EventType> OURS = Arrays.stream(EventType.values())
            .filter(type -> type != EventType.PROTOCOL_PUBLISHED && type != EventType.RECOMMENDATION_ISSUED)
            .toList();

    @StackPart
    EmbeddedKafka broker;

    @Inject
    AgroalDataSource database;

    private UUID patientId;
    private UUID erasedId;

    @BeforeEach
    void live() {
        Clinic.opens();
        TestProtocol.announce(broker.bootstrapServers());
        erasedId = aPatientWithPlan();
        as("adele", "clinic-admin")
                .header("If-Match", "\"1\"")
                .delete("/v1/patients/" + erasedId)
                .then()
                .statusCode(204);
        patientId = aPatientWithPlan();
        put("/v1/patients/" + patientId, aRegistration().put("displayName", "Ada Renamed"), "\"1\"")
                .then()
                .statusCode(200);
        Clinic.enrols("ada-" + patientId, patientId);
        Clinic.breaksGlass("colin", patientId);
        plan();
        report("sessions", aSession(), aSession().put("effort0To10", 6));
        report("pain-scores", aPainScore(), aPainScore().put("leg0To10", 9));
        warn();
    }

    private void plan() {
        put(
                        path("/pauses/" + UUID.randomUUID()),
                        json("{'from':'%s','to':null,'reason':'ILLNESS'}".formatted(LocalDate.now())))
                .then()
                .statusCode(anyOf(is(200), is(201)));
        given().contentType("application/json")
                .body(json("""
                        {'decisionId':'%s','planRevision':2,'outcome':'WITHOUT_RECOMMENDATION','toStageCode':'S2',
                         'reason':'CLINICAL_JUDGEMENT','note':'Seen today'}""".formatted(UUID.randomUUID())).toString())
                .post(path("/stage-decisions"))
                .then()
                .statusCode(201);
    }

    /** Sent, corrected, taken back and brought back. */
    private void report(String kind, ObjectNode first, ObjectNode corrected) {
        String record = path("/%s/%s".formatted(kind, UUID.randomUUID()));
        put(record, first).then().statusCode(201);
        put(record, corrected, "\"1\"").then().statusCode(200);
        given().header("If-Match", "\"2\"").delete(record).then().statusCode(204);
        given().header("If-Match", "\"3\"").post(record + "/restoration").then().statusCode(200);
    }

    /** Two flags raised one after the other, one cleared in between and one at the end. */
    private void warn() {
        String report = path("/symptom-reports/" + UUID.randomUUID());
        put(report, aScreen("2026-03-10T18:00:00+01:00", "GAIT")).then().statusCode(201);
        clear("GAIT");
        put(report, aScreen("2026-03-10T18:00:00+01:00", "GAIT", "BLADDER"), "\"2\"")
                .then()
                .statusCode(200);
        given().header("If-Match", "\"3\"").delete(report).then().statusCode(204);
        clear("BLADDER");
    }

    private void clear(String symptom) {
        String flagId = given().queryParam("includeCleared", true)
                .get(path("/flags"))
                .jsonPath()
                .getString("find { it.symptomCode == '%s' }.flagId".formatted(symptom));
        put(
                        path("/flags/%s/clearance".formatted(flagId)),
                        json("{'noteId':'%s','note':'Seen today'}".formatted(UUID.randomUUID())))
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private String path(String below) {
        return "/v1/patients/" + patientId + below;
    }

    /** Headers and data of all that was ever sent about the two, in the order of the topics. */
    private List<Sent> sent() throws SQLException {
        await().atMost(PATIENCE).until(() -> count("outbox_event where published_at is null") == 0);
        List<Sent> sent = new ArrayList<>();
        for (EventType type : OURS) {
            try (var reader = new TopicReader(broker.bootstrapServers(), type.topic())) {
                await().atMost(PATIENCE).until(() -> {
                    int before = reader.records().size();
                    return before > 0 && reader.records().size() == before;
                });
                reader.records().stream()
                        .filter(record -> Set.of(patientId.toString(), erasedId.toString())
                                .contains(record.key()))
                        .map(Sent::of)
                        .forEach(sent::add);
            }
        }
        return sent;
    }

    private record Sent(String id, Map<String, String> headers, String data) {

        static Sent of(ConsumerRecord<String, byte[]> record) {
            Map<String, String> headers = new TreeMap<>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            return new Sent(headers.get("ce_id"), headers, new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    private long count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void change(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    private static void republish() {
        String location = as("oscar", "operator")
                .post("/v1/republications")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(PATIENCE)
                .until(() -> as("oscar", "operator").get(location).path("state").equals("DONE"));
    }

    /** Of the patient only what was announced last, as readers keep nothing else. */
    private List<Sent> expected(List<Sent> before) {
        String newest = "patient.changed:%1$s:%1$s:%2$d"
                .formatted(
                        patientId,
                        given().get(path("")).then().extract().jsonPath().getInt("revision"));
        return before.stream()
                .filter(event ->
                        !event.id().startsWith("patient.changed:") || event.id().equals(newest))
                .filter(event ->
                        !event.id().contains(erasedId.toString()) || event.id().startsWith("patient.erased:"))
                .toList();
    }

    private void assertToldAgain(List<Sent> before) throws SQLException {
        List<Sent> after = new ArrayList<>(sent());
        before.forEach(after::remove);
        assertThat(after).containsExactlyInAnyOrderElementsOf(expected(before));
        assertThat(after.stream().map(event -> event.headers().get("ce_type")).collect(Collectors.toSet()))
                .isEqualTo(OURS.stream().map(EventType::topic).collect(Collectors.toSet()));
    }

    @Test
    void every_event_is_told_as_it_was_sent() throws SQLException {
        // Given that the outbox has forgotten, and that a clinician is called otherwise now
        List<Sent> before = sent();
        change("delete from outbox_event", "update clinic_member set display_name = 'Carla Renamed'");
        // When
        republish();
        // Then
        assertToldAgain(before);
    }

    @Test
    void what_was_stored_before_more_was_kept_is_told_by_its_times() throws SQLException {
        List<Sent> before = sent();
        change(
                "delete from outbox_event",
                "update patient set announced = null",
                "update symptom_flag set raised_in = null, cleared_in = null");
        republish();
        assertToldAgain(before);
    }

    @Test
    void a_broker_that_lost_everything_is_filled_again_while_the_service_runs() throws SQLException {
        // Given
        List<Sent> before = expected(sent());
        change("delete from outbox_event", "delete from known_protocol");
        broker.loseEverything();
        // When
        republish();
        // Then
        assertThat(sent()).containsExactlyInAnyOrderElementsOf(before);
        TestProtocol.announce(broker.bootstrapServers());
        var another = Clinic.aPatient();
        put("/v1/patients/%s/plan".formatted(another), aPlan()).then().statusCode(201);
    }
}
