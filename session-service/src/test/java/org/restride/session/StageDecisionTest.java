package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.StageDecided;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StageDecisionTest {

    @StackPart
    EmbeddedKafka broker;

    private UUID patientId;

    @BeforeEach
    void planForAPatient() {
        Clinic.opens();
        TestProtocol.announce(broker.bootstrapServers());
        patientId = aPatientWithPlan();
    }

    private Response decide(ObjectNode decision) {
        return given().contentType("application/json")
                .body(decision.toString())
                .post("/v1/patients/%s/stage-decisions".formatted(patientId));
    }

    private static ObjectNode accepting(UUID recommendationId, String stage) {
        return json(
                "{'decisionId':'%s','recommendationId':'%s','planRevision':1,'outcome':'ACCEPTED','toStageCode':'%s'}"
                        .formatted(UUID.randomUUID(), recommendationId, stage));
    }

    private static ObjectNode unasked(String stage, int planRevision) {
        return json("""
                {'decisionId':'%s','planRevision':%d,'outcome':'WITHOUT_RECOMMENDATION','toStageCode':'%s',
                 'reason':'CLINICAL_JUDGEMENT','note':'Seen today'}""".formatted(UUID.randomUUID(), planRevision, stage));
    }

    private List<StageDecided> announced(int expected) {
        try (var reader = new TopicReader(broker.bootstrapServers(), EventType.STAGE_DECIDED.topic())) {
            return await().until(
                            () -> reader.records().stream()
                                    .filter(record -> record.key().equals(patientId.toString()))
                                    .map(record ->
                                            (StageDecided) EventCodec.decode(EventType.STAGE_DECIDED, record.value()))
                                    .toList(),
                            events -> events.size() >= expected);
        }
    }

    @Test
    void an_accepted_recommendation_moves_the_plan_to_its_stage() {
        var recommendationId = UUID.randomUUID();
        decide(accepting(recommendationId, "S2"))
                .then()
                .statusCode(201)
                .body("fromStageCode", equalTo("S1"))
                .body("toStageCode", equalTo("S2"))
                .body("plan.revision", equalTo(2))
                .body("planChanged", equalTo(true))
                .body("decidedBy", equalTo("carla"));
        given().get("/v1/patients/%s/plan".formatted(patientId))
                .then()
                .body("stageCode", equalTo("S2"))
                .body("revision", equalTo(2))
                .body("startDay", equalTo("2026-03-01"))
                .body("schedule.sessionsPerWeek", equalTo(5));
        assertThat(announced(1)).singleElement().satisfies(decision -> {
            assertThat(decision.recommendationId()).isEqualTo(recommendationId);
            assertThat(decision.plan().revision()).isEqualTo(2);
        });
    }

    @Test
    void a_decision_that_leaves_the_plan_as_it_is_is_announced_too() {
        var decision =
                accepting(UUID.randomUUID(), "S1").put("outcome", "OVERRIDDEN").put("reason", "SAFETY_CONCERN");
        decide(decision)
                .then()
                .statusCode(201)
                .body("planChanged", equalTo(false))
                .body("plan.revision", equalTo(1));
        assertThat(announced(1).get(0).planChanged()).isFalse();
    }

    @Test
    void the_same_decision_again_decides_nothing_twice() {
        var decision = accepting(UUID.randomUUID(), "S2");
        decide(decision).then().statusCode(201);
        decide(decision).then().statusCode(200).body("plan.revision", equalTo(2));
        decide(decision.put("toStageCode", "S1"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflicting-decision"));
        given().get("/v1/patients/%s/stage-decisions".formatted(patientId))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_recommendation_is_decided_once() {
        var recommendationId = UUID.randomUUID();
        var first = accepting(recommendationId, "S1");
        decide(first).then().statusCode(201);
        decide(accepting(recommendationId, "S2"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-decided"))
                .body("decisionId", equalTo(first.get("decisionId").textValue()));
    }

    @Test
    void of_two_clinicians_who_decide_at_once_one_is_told() throws Exception {
        var recommendationId = UUID.randomUUID();
        Callable<Integer> up = () -> decide(accepting(recommendationId, "S2")).statusCode();
        Callable<Integer> stay = () -> decide(accepting(recommendationId, "S1")).statusCode();
        var clinicians = Executors.newFixedThreadPool(8);
        var answers = clinicians.invokeAll(List.of(up, stay, up, stay, up, stay, up, stay));
        clinicians.shutdown();
        int made = 0;
        for (var answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
            made += answer.get() == 201 ? 1 : 0;
        }
        assertThat(made).isEqualTo(1);
        assertThat(announced(1)).hasSize(1);
    }

    @Test
    void a_decision_about_a_plan_that_moved_on_comes_too_late() {
        decide(unasked("S2", 1)).then().statusCode(201);
        decide(unasked("S1", 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-moved-on"))
                .body("currentRevision", equalTo(2));
        decide(unasked("S1", 2)).then().statusCode(201);
        given().get("/v1/patients/%s/stage-decisions?limit=1".formatted(patientId))
                .then()
                .body("items.toStageCode", contains("S1"));
    }

    private String onlyFlag() {
        return given().get("/v1/patients/%s/flags".formatted(patientId)).path("[0].flagId");
    }

    @Test
    void an_open_warning_symptom_locks_the_way_up_and_no_other() {
        var reportId = UUID.randomUUID();
        put("/v1/patients/%s/symptom-reports/%s".formatted(patientId, reportId), json("""
                                {'occurredAt':'2026-03-10T18:00:00+01:00','zone':'Europe/Berlin',
                                 'answers':[{'symptomCode':'NEW_WEAKNESS','present':true}]}"""))
                .then()
                .statusCode(201);
        decide(unasked("S2", 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/progression-locked"))
                .body("tier", equalTo("URGENT"));
        decide(unasked("S1", 1)).then().statusCode(201);
        put(
                        "/v1/patients/%s/flags/%s/clearance".formatted(patientId, onlyFlag()),
                        json("{'noteId':'%s','note':'Strength equal'}".formatted(UUID.randomUUID())))
                .then()
                .statusCode(200);
        decide(unasked("S2", 1)).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'outcome':'OVERRIDDEN'| reasonGiven",
                "'outcome':'OVERRIDDEN','reason':'OTHER'| otherReasonExplained",
                "'outcome':'WITHOUT_RECOMMENDATION','reason':'OTHER','note':'x'| recommendationNamedWhereThereIsOne",
                "'outcome':'ACCEPTED','planRevision':0| planRevision"
            })
    void a_decision_without_its_reason_is_refused(String fields, String field) {
        var decision = accepting(UUID.randomUUID(), "S2");
        decision.setAll(json("{%s}".formatted(fields)));
        decide(decision).then().statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void a_stage_the_protocol_does_not_have_is_refused() {
        decide(accepting(UUID.randomUUID(), "S9")).then().statusCode(422);
        given().get("/v1/patients/%s/stage-decisions".formatted(patientId))
                .then()
                .body("items", hasSize(0));
    }
}
