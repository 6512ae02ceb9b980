package org.restride.session;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Speaks to the service as a clinic and its patients' apps do; bodies begin as valid ones. */
final class Clinic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Clinic() {}

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID aPatient() {
        var patientId = UUID.randomUUID();
        put("/v1/patients/" + patientId, json("{'displayName':'Ada Example','zone':'Europe/Berlin'}"))
                .then()
                .statusCode(201);
        return patientId;
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
