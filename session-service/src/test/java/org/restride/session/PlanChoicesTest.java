package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.json;
import static org.restride.session.Clinic.put;
import static org.restride.session.RichProtocol.aPlan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/** What a clinician chooses for a patient, and what conditions and prerequisites say to it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PlanChoicesTest {

    private static final String DONE = """
            {'exerciseCode':'%s','performed':[{'reps':10,'holdSeconds':5}]}
            """;

    @StackPart
    EmbeddedKafka broker;

    private static boolean announced;

    private UUID patientId;

    @BeforeEach
    void announceProtocol() {
        Clinic.opens();
        if (!announced) {
            RichProtocol.announce(broker.bootstrapServers());
            announced = true;
        }
        patientId = aPatient();
    }

    private String path() {
        return "/v1/patients/%s/plan".formatted(patientId);
    }

    private static ObjectNode asking(ObjectNode plan, String... exercises) {
        var list = plan.putArray("exercises");
        for (String exercise : exercises) {
            list.add(json(exercise));
        }
        return plan;
    }

    private static ObjectNode withCondition(ObjectNode plan, String condition) {
        plan.putArray("conditions").add(condition);
        return plan;
    }

    private Response preview(ObjectNode plan) {
        return given().contentType("application/json").body(plan.toString()).post(path() + "/previews");
    }

    /** One session with each of these at target. */
    private String didAtTarget(String day, String... exercises) {
        var session = Clinic.aSession().put("occurredAt", day + "T18:30:00+01:00");
        var list = session.putArray("exercises");
        for (String code : exercises) {
            list.add(json(DONE.formatted(code)));
        }
        session.put("recordedAt", day + "T18:00:00Z");
        var path = "/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID());
        put(path, session).then().statusCode(201);
        return path;
    }

    @Test
    void without_choices_the_core_is_prescribed() {
        put(path(), aPlan("S1"))
                .then()
                .statusCode(201)
                .body("exercises.exerciseCode", contains("BRACE", "FALL_OUT", "WALK"))
                .body("leftOut", empty());
    }

    @Test
    void a_dose_is_changed_and_an_exercise_swapped_one_for_one() {
        var plan = asking(
                aPlan("S1"),
                "{'exerciseCode':'BRACE','dose':{'reps':8,'timesPerDay':1}}",
                "{'exerciseCode':'PRESS_UP','insteadOf':'FALL_OUT','dose':{'sets':2}}");
        plan.putArray("leftOut").add("WALK");
        put(path(), plan)
                .then()
                .statusCode(201)
                .body("exercises.exerciseCode", contains("BRACE", "PRESS_UP"))
                .body("exercises[0].dose.reps", equalTo(8))
                .body("exercises[0].dose.holdSeconds", equalTo(5))
                .body("exercises[0].dose.timesPerDay", equalTo(1))
                .body("exercises[1].dose.sets", equalTo(2))
                .body("exercises[1].dose.reps", equalTo(10))
                .body("leftOut.exerciseCode", contains("FALL_OUT", "WALK"))
                .body("leftOut.reason", contains("CLINICIAN", "CLINICIAN"))
                .body("leftOut.insteadCode", contains("PRESS_UP", null));
        // Then: the same again is the same
        put(path(), plan).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var plan = asking(
                aPlan("S1"),
                "{'exerciseCode':'BRACE','dose':{'reps':11,'durationSeconds':30,'timesPerDay':3}}",
                "{'exerciseCode':'PRESS_UP'}",
                "{'exerciseCode':'FALL_OUT','insteadOf':'WALK'}",
                "{'exerciseCode':'DEAD_BUG'}");
        put(path(), plan)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/exercise-not-in-stage"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "exercises[0].dose.reps",
                                "exercises[0].dose.durationSeconds",
                                "exercises[0].dose.timesPerDay",
                                "exercises[1].insteadOf",
                                "exercises[2].insteadOf",
                                "exercises[3].exerciseCode"))
                .body("findings.find { it.field == 'exercises[0].dose.reps' }.allowed.max", equalTo(10))
                .body("findings.type", hasItem("/problems/dose-not-in-protocol"));
        put(path(), asking(aPlan("S1"), "{'exerciseCode':'BRACE','dose':{'reps':4}}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/dose-out-of-range"))
                .body("errors.message", contains("must be from 5 to 10"));
        given().get(path()).then().statusCode(404);
    }

    @Test
    void what_contradicts_itself_is_refused() {
        put(path(), asking(aPlan("S1"), "{'exerciseCode':'BRACE'}", "{'exerciseCode':'BRACE'}"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("eachExerciseNamedOnce"));
        var both = asking(aPlan("S1"), "{'exerciseCode':'BRACE'}");
        both.putArray("leftOut").add("BRACE");
        put(path(), both).then().statusCode(400);
        put(path(), asking(aPlan("S1"), "{'exerciseCode':'BRACE','dose':{'weight':4}}"))
                .then()
                .statusCode(400);
        var leftOut = aPlan("S1");
        leftOut.putArray("leftOut").add("PRESS_UP");
        put(path(), leftOut).then().statusCode(422).body("errors.field", contains("leftOut"));
    }

    @Test
    void what_a_condition_excludes_is_left_out_and_cannot_be_asked_for() {
        var plan = withCondition(aPlan("S2"), "DEGENERATIVE_DISC_DISEASE");
        put(path(), plan)
                .then()
                .statusCode(201)
                .body("exercises.exerciseCode", contains("DEAD_BUG", "HINGE", "WALK"))
                .body("leftOut.exerciseCode", contains("WIPERS"))
                .body("leftOut.reason", contains("CONDITION"))
                .body("leftOut.condition", contains("DEGENERATIVE_DISC_DISEASE"));
        put(path(), asking(plan, "{'exerciseCode':'WIPERS','approved':true}"), "\"1\"")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/exercise-excluded"))
                .body("findings[0].condition", equalTo("DEGENERATIVE_DISC_DISEASE"))
                .body("findings[0].reason", equalTo("For a reason"));
    }

    @Test
    void where_a_condition_asks_first_a_clinician_approves() {
        var plan = withCondition(aPlan("S2"), "HERNIATED_DISC");
        put(path(), plan)
                .then()
                .statusCode(201)
                .body("exercises.exerciseCode", contains("DEAD_BUG", "WIPERS", "WALK"))
                .body("leftOut.condition", contains("HERNIATED_DISC"));
        put(path(), asking(plan, "{'exerciseCode':'HINGE'}"), "\"1\"")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/exercise-needs-approval"))
                .body("errors.field", contains("exercises[0].approved"));
        put(path(), asking(plan, "{'exerciseCode':'HINGE','approved':true}"), "\"1\"")
                .then()
                .statusCode(200)
                .body("exercises.exerciseCode", hasItem("HINGE"))
                .body("leftOut", empty());
    }

    @Test
    void until_an_exercise_opens_the_list_of_the_stage_before_is_kept() {
        put(path(), aPlan("S3"))
                .then()
                .statusCode(201)
                .body("stageCode", equalTo("S3"))
                .body("exercises.exerciseCode", contains("DEAD_BUG", "WIPERS", "HINGE", "WALK"))
                .body("exercises[3].dose.durationSeconds", equalTo(900))
                .body("leftOut.exerciseCode", contains("BIRD_DOG", "BRIDGE"))
                .body("leftOut.reason", contains("PREREQUISITE", "PREREQUISITE"));
        put(path(), asking(aPlan("S3"), "{'exerciseCode':'BIRD_DOG'}"), "\"1\"")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/prerequisite-open"))
                .body("findings[0].missing.exerciseCode", contains("BRACE", "FALL_OUT", "DEAD_BUG"))
                .body("findings[0].missing.sessionsAtTarget", contains(0, 0, 0))
                .body("findings[0].missing.needed", contains(2, 2, 2));
    }

    @Test
    void a_later_stage_opens_no_sooner() {
        put(path(), aPlan("S4")).then().statusCode(201).body("exercises.exerciseCode", hasItem("DEAD_BUG"));
    }

    @Test
    void a_locked_exercise_that_is_not_wanted_holds_nothing_up() {
        put(path(), asking(aPlan("S3"), "{'exerciseCode':'LEG_LIFT','insteadOf':'BIRD_DOG'}"))
                .then()
                .statusCode(201)
                .body("exercises.exerciseCode", contains("LEG_LIFT", "BRIDGE", "WALK"))
                .body("leftOut.insteadCode", contains("LEG_LIFT"));
    }

    @Test
    void an_exercise_opens_by_sessions_at_target_that_still_count() {
        // Given two sessions at target of each, one of which is taken back
        put(path(), aPlan("S1")).then().statusCode(201);
        didAtTarget("2026-03-02", "BRACE", "FALL_OUT");
        didAtTarget("2026-03-03", "BRACE", "FALL_OUT");
        put(path(), aPlan("S2").put("effectiveFrom", "2026-03-05"), "\"1\"")
                .then()
                .statusCode(200);
        didAtTarget("2026-03-06", "DEAD_BUG");
        var voided = didAtTarget("2026-03-07", "DEAD_BUG");
        given().header("If-Match", "\"1\"").delete(voided).then().statusCode(204);
        var next = asking(aPlan("S3").put("effectiveFrom", "2026-03-10"), "{'exerciseCode':'BIRD_DOG'}");
        put(path(), next, "\"2\"")
                .then()
                .statusCode(422)
                .body("findings[0].missing.exerciseCode", contains("DEAD_BUG"))
                .body("findings[0].missing.sessionsAtTarget", contains(1));
        // When
        didAtTarget("2026-03-08", "DEAD_BUG");
        // Then
        put(path(), next, "\"2\"")
                .then()
                .statusCode(200)
                .body("exercises.exerciseCode", contains("BIRD_DOG", "BRIDGE", "WALK"))
                .body("leftOut", empty());
    }

    @Test
    void a_preview_says_what_would_change_and_stores_nothing() {
        put(path(), aPlan("S1")).then().statusCode(201);
        var next = asking(
                aPlan("S1", "2.0.0").put("effectiveFrom", "2026-03-10"),
                "{'exerciseCode':'FALL_OUT','dose':{'sets':2}}",
                "{'exerciseCode':'PRESS_UP','insteadOf':'BRACE'}");
        preview(next)
                .then()
                .statusCode(200)
                .body("currentRevision", equalTo(1))
                .body("protocol.changed", equalTo(true))
                .body("protocol.before.version", equalTo("1.0.0"))
                .body("protocol.after.version", equalTo("2.0.0"))
                .body("stage.before.minDays", equalTo(7))
                .body("stage.after.minDays", equalTo(9))
                .body("schedule.changed", equalTo(false))
                .body("exercises.added.exerciseCode", contains("PRESS_UP"))
                .body("exercises.removed.exerciseCode", contains("BRACE"))
                .body("exercises.changed.exerciseCode", contains("FALL_OUT"))
                .body("exercises.changed[0].before.sets", equalTo(1))
                .body("exercises.changed[0].after.sets", equalTo(2))
                .body("exercises.same", contains("WALK"))
                .body("leftOut.after.insteadCode", contains("PRESS_UP"));
        given().get(path() + "/revisions").then().body("items", hasSize(1));
        preview(asking(aPlan("S1"), "{'exerciseCode':'BRACE','dose':{'reps':4}}"))
                .then()
                .statusCode(422);
        // Then
        put(path(), next).then().statusCode(409);
        put(path(), next, "\"1\"").then().statusCode(200).body("protocol.version", equalTo("2.0.0"));
    }

    @Test
    void the_example_of_a_preview_has_the_fields_of_one() {
        put(path(), aPlan("S1")).then().statusCode(201);
        Map<String, Object> example = given().get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths.'/v1/patients/{patientId}/plan/previews'.post.responses.'200'"
                        + ".content.'application/json'.example");
        var answer = preview(aPlan("S1", "2.0.0")).jsonPath();
        assertThat(answer.getMap("")).containsOnlyKeys(example.keySet().toArray(Object[]::new));
        for (String part : List.of("protocol", "stage", "schedule", "exercises", "leftOut", "pauses")) {
            assertThat(answer.getMap(part))
                    .containsOnlyKeys(((Map<?, ?>) example.get(part)).keySet().toArray());
        }
    }

    @Test
    void a_first_plan_has_a_preview_too() {
        var answer = preview(aPlan("S1"))
                .then()
                .statusCode(200)
                .body("currentRevision", nullValue())
                .body("stage.before", nullValue())
                .extract()
                .jsonPath();
        assertThat(answer.getList("exercises.added")).hasSize(3);
        given().get(path()).then().statusCode(404);
    }
}
