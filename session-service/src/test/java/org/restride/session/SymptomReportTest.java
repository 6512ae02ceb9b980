package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aPlan;
import static org.restride.session.Clinic.as;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.SymptomReported;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SymptomReportTest {

    @StackPart
    EmbeddedKafka broker;

    private UUID patientId;
    private UUID reportId;

    @BeforeEach
    void enrolAPatient() {
        Clinic.opens();
        patientId = aPatient();
        reportId = UUID.randomUUID();
    }

    private String path() {
        return "/v1/patients/%s/symptom-reports/%s".formatted(patientId, reportId);
    }

    private String flags() {
        return "/v1/patients/%s/flags".formatted(patientId);
    }

    private static ObjectNode aScreen(String... present) {
        return Clinic.aScreen("2026-03-10T18:00:00+01:00", present);
    }

    /** Also of a flag that was cleared; any id where there is none. */
    private String flagOf(String symptom) {
        String id = given().queryParam("includeCleared", true)
                .get(flags())
                .jsonPath()
                .getString("find { it.symptomCode == '%s' }.flagId".formatted(symptom));
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private Response clear(String symptom, UUID noteId, String note) {
        return put(
                "%s/%s/clearance".formatted(flags(), flagOf(symptom)),
                json("{'noteId':'%s','note':'%s'}".formatted(noteId, note)));
    }

    private List<SymptomReported> announced(int expected) {
        try (var reader = new TopicReader(broker.bootstrapServers(), EventType.SYMPTOM_REPORTED.topic())) {
            return await().until(
                            () -> reader.records().stream()
                                    .filter(record -> record.key().equals(patientId.toString()))
                                    .map(record -> (SymptomReported)
                                            EventCodec.decode(EventType.SYMPTOM_REPORTED, record.value()))
                                    .toList(),
                            events -> events.size() >= expected);
        }
    }

    @Test
    void a_screen_answered_with_no_throughout_is_an_answer() {
        put(path(), aScreen())
                .then()
                .statusCode(201)
                .body("fullScreen", equalTo(true))
                .body("answers", hasSize(16))
                .body("flags", hasSize(0))
                .body("advice", nullValue());
        assertThat(announced(1).get(0).answers()).hasSize(16).noneMatch(SymptomReported.Answer::present);
    }

    @Test
    void what_was_not_asked_is_no_answer() {
        var partial = aScreen();
        partial.withArray("/answers").remove(0);
        put(path(), partial)
                .then()
                .statusCode(201)
                .body("fullScreen", equalTo(false))
                .body("answers", hasSize(15));
    }

    @ParameterizedTest
    @CsvSource({
        "de, en, Emergency: get help now",
        "'es-MX, en;q=0.5', es, Emergencia: busca ayuda ahora",
        "'', en, Emergency: get help now"
    })
    void a_yes_is_answered_at_once_with_what_to_do_in_the_language_asked_for(
            String accepted, String language, String title) {
        given().header("Accept-Language", accepted)
                .contentType("application/json")
                .body(aScreen("GAIT", "SADDLE").toString())
                .put(path())
                .then()
                .statusCode(201)
                .body("advice.tier", equalTo("EMERGENCY"))
                .body("advice.language", equalTo(language))
                .body("advice.title", equalTo(title))
                .body("advice.symptoms.symptomCode", contains("SADDLE", "GAIT"))
                .body("advice.symptoms.tier", contains("EMERGENCY", "URGENT"))
                .body("advice.symptoms[0].action", notNullValue())
                .body("flags.symptomCode", contains("SADDLE", "GAIT"));
        assertThat(announced(1).get(0).flags())
                .extracting(SymptomReported.Flag::tier)
                .containsExactly(SymptomReported.Tier.EMERGENCY, SymptomReported.Tier.URGENT);
    }

    @Test
    void a_flag_outlives_the_answer_that_raised_it_until_a_clinician_clears_it() {
        put(path(), aScreen("SADDLE")).then().statusCode(201);
        // When the answer is corrected and then taken back
        put(path(), aScreen(), "\"1\"").then().statusCode(200).body("advice.tier", equalTo("EMERGENCY"));
        given().header("If-Match", "\"2\"").delete(path()).then().statusCode(204);
        // Then
        given().get(path()).then().body("voided", equalTo(true)).body("flags.symptomCode", contains("SADDLE"));
        given().get(flags()).then().body("symptomCode", contains("SADDLE")).body("[0].cleared", nullValue());
        // When it is cleared
        var noteId = UUID.randomUUID();
        clear("SADDLE", noteId, "Examined, mis-tap").then().statusCode(200).body("cleared.clearedBy", equalTo("carla"));
        clear("SADDLE", noteId, "Examined, mis-tap").then().statusCode(200);
        clear("SADDLE", UUID.randomUUID(), "Something else")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/flag-cleared-before"));
        // Then
        given().get(flags()).then().body("", hasSize(0));
        given().queryParam("includeCleared", true)
                .get(flags())
                .then()
                .body("cleared.note", contains("Examined, mis-tap"));
        given().get(path()).then().body("revision", equalTo(4)).body("advice", nullValue());
        var events = announced(4);
        assertThat(events).extracting(SymptomReported::revision).containsExactly(1, 2, 3, 4);
        assertThat(events.get(3).flags().get(0).cleared().noteId()).isEqualTo(noteId);
    }

    @ParameterizedTest
    @CsvSource({"2199-03-10T18:00:00+01:00", "1970-01-01T00:00:00+01:00", "2025-03-10T18:00:00+01:00"})
    void a_yes_is_taken_and_answered_whatever_the_clock_of_the_device_says(String occurredAt) {
        Clinic.enrols("sam with a strange clock " + patientId, patientId);
        as("sam with a strange clock " + patientId, "patient")
                .contentType("application/json")
                .body(Clinic.aScreen(occurredAt, "SADDLE").toString())
                .put(path())
                .then()
                .statusCode(201)
                .body("advice.tier", equalTo("EMERGENCY"))
                .body("deviceClockWrong", equalTo(!occurredAt.startsWith("2025")));
        given().get(flags()).then().body("symptomCode", contains("SADDLE"));
        reportId = UUID.randomUUID();
        as("sam with a strange clock " + patientId, "patient")
                .contentType("application/json")
                .body(Clinic.aScreen(occurredAt).toString())
                .put(path())
                .then()
                .statusCode(422);
    }

    @Test
    void no_plan_begins_while_a_flag_is_open() {
        TestProtocol.announce(broker.bootstrapServers());
        aPatientWithPlan(); // the protocol has arrived
        put(path(), aScreen("GAIT")).then().statusCode(201);
        put("/v1/patients/%s/plan".formatted(patientId), aPlan())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/progression-locked"));
        clear("GAIT", UUID.randomUUID(), "Steady today").then().statusCode(200);
        put("/v1/patients/%s/plan".formatted(patientId), aPlan()).then().statusCode(201);
    }

    @Test
    void the_same_symptom_reported_again_raises_a_flag_of_its_own() {
        put(path(), aScreen("GAIT")).then().statusCode(201);
        clear("GAIT", UUID.randomUUID(), "Steady today").then().statusCode(200);
        reportId = UUID.randomUUID();
        put(path(), aScreen("GAIT")).then().statusCode(201).body("advice.tier", equalTo("URGENT"));
        given().get(flags()).then().body("symptomReportId", contains(reportId.toString()));
    }

    @Test
    void only_who_cares_for_the_patient_clears_a_flag() {
        put(path(), aScreen("GAIT")).then().statusCode(201);
        Clinic.enrols("gus with a gait", patientId);
        var clearance = "%s/%s/clearance".formatted(flags(), flagOf("GAIT"));
        as("gus with a gait", "patient")
                .contentType("application/json")
                .body("{\"noteId\":\"%s\",\"note\":\"I am fine\"}".formatted(UUID.randomUUID()))
                .put(clearance)
                .then()
                .statusCode(403);
        clear("BOWEL", UUID.randomUUID(), "No such flag").then().statusCode(404);
        given().get(flags()).then().body("", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]| answers",
                "[{'symptomCode':'GAIT'}]| answers[0].present",
                "[{'symptomCode':'GAIT','present':null}]| answers[0].present",
                "[{'symptomCode':'GAIT','present':'no'}]| answers[0].present",
                "[{'symptomCode':'HICCUPS','present':false}]| answers[0].symptomCode",
                "[{'symptomCode':'GAIT','present':false},{'symptomCode':'GAIT','present':true}]| eachSymptomNamedOnce"
            })
    void an_answer_nobody_gave_is_refused(String answers, String field) {
        var request = aScreen();
        request.set("answers", json("{'a':%s}".formatted(answers)).get("a"));
        put(path(), request).then().statusCode(400).body("errors[0].field", containsString(field));
        given().get(path()).then().statusCode(404);
    }

    /** The texts ship with this service, so that it needs no other; they must not drift apart. */
    @Test
    void what_a_patient_is_told_is_what_the_catalogue_says() throws IOException {
        JsonNode ours = new ObjectMapper().readTree(SymptomReportTest.class.getResource("/warning-symptoms.json"));
        JsonNode guidance = new YAMLMapper()
                .readTree(Path.of("../catalog-service/src/main/resources/content/guidance.yaml")
                        .toFile());
        assertThat(ours.get("symptoms")).hasSameSizeAs(Clinic.SCREEN);
        for (int i = 0; i < Clinic.SCREEN.size(); i++) {
            for (String field : List.of("code", "tier", "question", "action")) {
                assertThat(ours.at("/symptoms/%d/%s".formatted(i, field)))
                        .isEqualTo(guidance.at("/redFlags/%d/%s".formatted(i, field)));
            }
        }
        assertThat(ours.get("tiers")).isEqualTo(guidance.get("tiers"));
    }
}
