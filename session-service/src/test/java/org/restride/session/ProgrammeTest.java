package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.session.Clinic.aPainScore;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aPlan;
import static org.restride.session.Clinic.aScreen;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProgrammeTest {

    @StackPart
    EmbeddedKafka broker;

    private UUID patientId;

    @BeforeEach
    void planForAPatient() {
        Clinic.opens();
        TestProtocol.announce(broker.bootstrapServers());
        patientId = aPatientWithPlan();
    }

    private ValidatableResponse programme(String date) {
        return given().queryParam("date", date)
                .get("/v1/patients/%s/programme".formatted(patientId))
                .then();
    }

    private void record(String kind, ObjectNode content) {
        put("/v1/patients/%s/%s/%s".formatted(patientId, kind, UUID.randomUUID()), content)
                .then()
                .statusCode(201);
    }

    private void answerScreen(String day, String... present) {
        record("symptom-reports", aScreen(day + "T09:00:00+01:00", present));
    }

    @Test
    void a_day_shows_what_to_do_and_nothing_done_yet() {
        programme("2026-03-10")
                .statusCode(200)
                .body("kind", equalTo("TRAINING"))
                .body("plan.revision", equalTo(1))
                .body("clinicalSignOffRequired", equalTo(true))
                .body("exercises.exerciseCode", contains("BRIDGE", "NINETY_NINETY_STRETCH"))
                .body("exercises.status", contains("OPEN", "OPEN"))
                .body("exercises[0].restSeconds", equalTo(60))
                .body("exercises[0].dose.sets", equalTo(2))
                .body(
                        "scores.question",
                        contains(
                                "BEFORE_SESSION",
                                "WORST_DURING_SESSION",
                                "AFTER_SESSION",
                                "DAILY_AVERAGE",
                                "WEEKLY_RECALL",
                                "FLARE"))
                .body("symptomScreen.due", equalTo(true))
                .body("progression.lockedBy", equalTo("SCREEN_OVERDUE"))
                .body("advice", nullValue());
    }

    @Test
    void what_was_reported_is_done_and_asked_for_no_more() {
        record("sessions", aSession());
        record("sessions", aSession().put("occurredAt", "2026-03-09T18:30:00+01:00"));
        record("pain-scores", aPainScore());
        record(
                "pain-scores",
                aPainScore().put("context", "WEEKLY_RECALL").put("occurredAt", "2026-03-08T20:00:00+01:00"));
        answerScreen("2026-03-10");
        programme("2026-03-10")
                .body("exercises.status", contains("DONE", "OPEN"))
                .body("week.daysWithSession", equalTo(2))
                .body("scores.question", hasItem("NEXT_MORNING"))
                .body("scores.question", not(hasItem("WEEKLY_RECALL")))
                .body("scores.find { it.question == 'NEXT_MORNING' }.until", equalTo("12:00:00"))
                .body("scores.find { it.question == 'DAILY_AVERAGE' }.missing", contains("BACK"))
                .body("symptomScreen.due", equalTo(false))
                .body("symptomScreen.lastAnsweredOn", equalTo("2026-03-10"))
                .body("progression.locked", equalTo(false))
                .body("progression.text", nullValue());
        programme("2026-03-17").body("symptomScreen.due", equalTo(true)).body("progression.locked", equalTo(false));
        programme("2026-03-18").body("progression.lockedBy", equalTo("SCREEN_OVERDUE"));
    }

    @Test
    void an_exercise_for_twice_a_day_is_partly_done_after_one_session() {
        var plan = aPlan();
        plan.withObject("/schedule").put("sessionsPerWeek", 7).put("timesPerDay", 2);
        put("/v1/patients/%s/plan".formatted(patientId), plan, "\"1\"").then().statusCode(200);
        record("sessions", aSession());
        programme("2026-03-10")
                .body("exercises[0].timesAsked", equalTo(2))
                .body("exercises.status", contains("PARTLY", "OPEN"));
        record("sessions", aSession());
        programme("2026-03-10").body("exercises.status", contains("DONE", "OPEN"));
    }

    @Test
    void days_of_rest_and_pauses_ask_for_no_exercise() {
        var plan = aPlan();
        plan.withObject("/schedule")
                .put("sessionsPerWeek", 5)
                .putArray("restDays")
                .add("TUESDAY");
        plan.putArray("pauses")
                .addObject()
                .put("from", "2026-03-20")
                .put("to", "2026-03-22")
                .put("reason", "HOLIDAY");
        put("/v1/patients/%s/plan".formatted(patientId), plan, "\"1\"").then().statusCode(200);
        programme("2026-03-10").body("kind", equalTo("REST")).body("exercises", hasSize(0));
        programme("2026-03-20")
                .body("kind", equalTo("PAUSED"))
                .body("exercises", hasSize(0))
                .body("progression.lockedBy", equalTo("PAUSE"));
        programme("2026-03-23").body("kind", equalTo("TRAINING"));
    }

    @Test
    void an_open_warning_symptom_stops_the_exercises_and_says_what_to_do() {
        answerScreen("2026-03-10", "NEW_WEAKNESS");
        programme("2026-03-09").body("kind", equalTo("TRAINING"));
        given().header("Accept-Language", "es")
                .get("/v1/patients/%s/programme?date=2026-03-12".formatted(patientId))
                .then()
                .body("kind", equalTo("STOPPED"))
                .body("exercises", hasSize(0))
                .body("advice.tier", equalTo("URGENT"))
                .body("advice.language", equalTo("es"))
                .body("progression.lockedBy", equalTo("WARNING_SYMPTOM"))
                .body("progression.language", equalTo("es"));
    }

    @Test
    void a_flag_raised_where_the_day_has_begun_already_stops_today_as_well() {
        put(
                        "/v1/patients/%s/symptom-reports/%s".formatted(patientId, UUID.randomUUID()),
                        json(
                                "{'occurredAt':'%s','zone':'Pacific/Kiritimati','answers':[{'symptomCode':'GAIT','present':true}]}"
                                        .formatted(OffsetDateTime.now(ZoneOffset.ofHours(14))
                                                .withNano(0))))
                .then()
                .statusCode(201);
        given().get("/v1/patients/%s/programme".formatted(patientId))
                .then()
                .body("kind", equalTo("STOPPED"))
                .body("advice.tier", equalTo("URGENT"));
    }

    @Test
    void a_day_without_a_plan_has_no_programme() {
        programme("2026-02-28").statusCode(404).body("type", equalTo("/problems/no-plan-that-day"));
        given().get("/v1/patients/%s/programme".formatted(aPatient())).then().statusCode(404);
        programme("tomorrow").statusCode(400).body("errors.field", contains("date"));
        given().get("/v1/patients/%s/programme".formatted(patientId)).then().statusCode(200);
    }
}
