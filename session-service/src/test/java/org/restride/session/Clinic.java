package org.restride.session;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.HeaderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.restride.testing.Tokens;

/** Speaks to the service as a clinic and its patients' apps do; bodies begin as valid ones. */
final class Clinic {

    static final List<String> SCREEN = List.of(
            "BLADDER",
            "BOWEL",
            "SADDLE",
            "SEXUAL",
            "BILATERAL",
            "SEVERE_WEAKNESS",
            "FEVER_SEVERE",
            "TRAUMA_MAJOR",
            "NEW_WEAKNESS",
            "PROG_NUMBNESS",
            "GAIT",
            "FEVER",
            "WEIGHT_LOSS",
            "CANCER_HX_NEW_PAIN",
            "TRAUMA_MINOR_FRAGILE",
            "NIGHT_PAIN_UNREMITTING");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where Carla treats, Imre imports and Adele decides who works. */
    static final UUID OURS = UUID.fromString("8a1d2c3b-4e5f-4a6b-9c7d-0e1f2a3b4c01");

    static final UUID OTHER = UUID.fromString("0c11c000-0000-4000-8000-00000000000b");

    private Clinic() {}

    /** From now on requests come from Carla, unless they say otherwise; both clinics are there. */
    static void opens() {
        RestAssured.config = RestAssured.config()
                .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Authorization"));
        RestAssured.requestSpecification = null;
        admit(OURS, "carla", "CLINICIAN");
        admit(OURS, "colin", "CLINICIAN");
        admit(OURS, "imre", "IMPORTER");
        admit(OTHER, "otto", "CLINICIAN");
        RestAssured.requestSpecification = new RequestSpecBuilder()
                .addHeader("Authorization", bearer("carla", "clinician"))
                .build();
    }

    static void admit(UUID clinicId, String subject, String function) {
        as("adele", "clinic-admin")
                .contentType("application/json")
                .body("{\"name\":\"Clinic\"}")
                .put("/v1/clinics/" + clinicId)
                .then()
                .statusCode(anyOf(is(200), is(201)));
        as("adele", "clinic-admin")
                .contentType("application/json")
                .body("{\"displayName\":\"%s\",\"functions\":[\"%s\"]}".formatted(subject, function))
                .put("/v1/clinics/%s/members/%s".formatted(clinicId, subject))
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    /** The patient signs in as this subject from now on. */
    static void enrols(String subject, UUID patientId) {
        as(subject, "patient")
                .contentType("application/json")
                .body("{\"code\":\"%s\"}".formatted(aCodeFor(patientId)))
                .post("/v1/me/enrolment")
                .then()
                .statusCode(200);
    }

    static String aCodeFor(UUID patientId) {
        return as("carla", "clinician")
                .post("/v1/patients/%s/enrolment-codes".formatted(patientId))
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    static void breaksGlass(String subject, UUID patientId) {
        as(subject, "clinician")
                .contentType("application/json")
                .body("{\"reason\":\"Her clinician is ill today\"}")
                .post("/v1/patients/%s/break-glass".formatted(patientId))
                .then()
                .statusCode(201);
    }

    static RequestSpecification as(String subject, String... roles) {
        return given().header("Authorization", bearer(subject, roles));
    }

    static String bearer(String subject, String... roles) {
        return "Bearer " + Tokens.of(subject, roles);
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID aPatient() {
        var patientId = UUID.randomUUID();
        put("/v1/patients/" + patientId, aRegistration()).then().statusCode(201);
        return patientId;
    }

    static ObjectNode aRegistration() {
        return json("{'displayName':'Ada Example','zone':'Europe/Berlin','clinicId':'%s'}".formatted(OURS));
    }

    static ObjectNode aPlan() {
        return json("""
                {'planId':'7b1e0c56-3c6e-4d09-9a36-5f1a4d1f0a01',
                 'protocol':{'code':'test-protocol','version':'1.0.0'},
                 'stageCode':'S1','effectiveFrom':'2026-03-01','zone':'Europe/Berlin'}
                """);
    }

    static UUID aPatientWithPlan() {
        var patientId = aPatient();
        put("/v1/patients/%s/plan".formatted(patientId), aPlan()).then().statusCode(201);
        return patientId;
    }

    static ObjectNode aSession() {
        return json("""
                {'occurredAt':'2026-03-10T18:30:00+01:00','zone':'Europe/Berlin','recordedAt':'2026-03-10T18:00:00Z',
                 'exercises':[{'exerciseCode':'BRIDGE','performed':[
                     {'side':null,'reps':10,'holdSeconds':2,'durationSeconds':null},
                     {'reps':8,'holdSeconds':2}]}],
                 'effort0To10':4,
                 'pain':{'before':{'leg0To10':3,'back0To10':null},'after':{'leg0To10':2,'back0To10':1}}}
                """);
    }

    static ObjectNode aPainScore() {
        return json("""
                {'occurredAt':'2026-03-10T21:00:00+01:00','zone':'Europe/Berlin','recordedAt':'2026-03-10T20:01:00Z',
                 'context':'DAILY_AVERAGE','leg0To10':4,'back0To10':null,'mostDistalLocation':'THIGH'}
                """);
    }

    /** Every warning symptom asked about: yes to these, no to the others. */
    static ObjectNode aScreen(String occurredAt, String... present) {
        var screen = json("{'occurredAt':'%s','zone':'Europe/Berlin'}".formatted(occurredAt));
        var answers = screen.putArray("answers");
        SCREEN.forEach(symptom -> answers.addObject()
                .put("symptomCode", symptom)
                .put("present", List.of(present).contains(symptom)));
        return screen;
    }

    static Response put(String path, ObjectNode body) {
        return given().contentType("application/json").body(body.toString()).put(path);
    }

    static Response put(String path, ObjectNode body, String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", requireNonNull(ifMatch))
                .body(body.toString())
                .put(path);
    }

    static Response putText(String path, String body) {
        return given().contentType("application/json").body(body).put(path);
    }
}
