package org.restride.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.session.Clinic.aCodeFor;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.as;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

/** A code is shown once, claimed once, and only while it is young. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EnrolmentTest {

    @Inject
    AgroalDataSource database;

    private String ada;

    @BeforeEach
    void open() {
        Clinic.opens();
        ada = "ada-" + UUID.randomUUID();
    }

    private static Response claim(String subject, String code) {
        return as(subject, "patient")
                .contentType("application/json")
                .body("{\"code\":\"%s\"}".formatted(code))
                .post("/v1/me/enrolment");
    }

    @Test
    void a_patient_claims_their_record_and_sees_it() {
        UUID patientId = aPatient();
        as(ada, "patient").get("/v1/patients/" + patientId).then().statusCode(404);
        as(ada, "patient").get("/v1/me").then().body("patientId", nullValue());
        // When
        claim(ada, aCodeFor(patientId)).then().statusCode(200).body("patientId", equalTo(patientId.toString()));
        // Then
        as(ada, "patient")
                .get("/v1/patients/" + patientId)
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(true));
        as(ada, "patient")
                .get("/v1/me")
                .then()
                .body("patientId", equalTo(patientId.toString()))
                .body("roles", contains("patient"));
    }

    @Test
    void a_code_is_typed_as_people_type() {
        UUID patientId = aPatient();
        String typed = aCodeFor(patientId)
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        claim(ada, typed).then().statusCode(200);
    }

    @Test
    void a_claimed_code_is_worth_nothing_to_anybody_else_and_harmless_to_send_again() {
        UUID patientId = aPatient();
        String code = aCodeFor(patientId);
        claim(ada, code).then().statusCode(200);
        claim(ada, code).then().statusCode(200);
        claim("mallory-" + ada, code).then().statusCode(422).body("errors.field", contains("code"));
    }

    @Test
    void only_the_newest_code_counts() {
        UUID patientId = aPatient();
        String lost = aCodeFor(patientId);
        String found = aCodeFor(patientId);
        claim(ada, lost).then().statusCode(422);
        claim(ada, found).then().statusCode(200);
    }

    @Test
    void an_old_code_is_refused_as_an_unknown_one_is() throws SQLException {
        UUID patientId = aPatient();
        String code = aCodeFor(patientId);
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update enrolment_code set expires_at = now() where patient_id = ?")) {
            update.setObject(1, patientId);
            update.executeUpdate();
        }
        String old = claim(ada, code).then().statusCode(422).extract().asString();
        String unknown = claim(ada, "0000-0000-0000-0000")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(old).isEqualTo(unknown);
    }

    @Test
    void one_sign_in_is_one_patient() {
        claim(ada, aCodeFor(aPatient())).then().statusCode(200);
        claim(ada, aCodeFor(aPatient())).then().statusCode(409);
    }

    @Test
    void a_new_sign_in_replaces_the_one_before() {
        UUID patientId = aPatient();
        String first = aCodeFor(patientId);
        claim(ada, first).then().statusCode(200);
        claim("new-" + ada, aCodeFor(patientId)).then().statusCode(200);
        as(ada, "patient").get("/v1/patients/" + patientId).then().statusCode(404);
        claim(ada, first).then().statusCode(422);
    }

    @Test
    void guessing_stops_after_a_few_attempts() {
        for (int i = 0; i < 5; i++) {
            claim(ada, "GUES-SGUE-SSGU-ESS" + i).then().statusCode(422);
        }
        String retryAfter = claim(ada, "GUES-SGUE-SSGU-ESS6")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(retryAfter)).isBetween(60, 901);
    }

    @Test
    void the_code_itself_is_stored_nowhere() throws SQLException {
        UUID patientId = aPatient();
        String code = aCodeFor(patientId);
        for (String spelt : new String[] {code, code.replace("-", "")}) {
            try (var connection = database.getConnection();
                    var select = connection.prepareStatement("""
                            select count(*) from enrolment_code
                            where patient_id = ? and (position(convert_to(?, 'UTF8') in code_hash) > 0
                                                      or position(? in enrolment_code::text) > 0)
                            """)) {
                select.setObject(1, patientId);
                select.setString(2, spelt);
                select.setString(3, spelt);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    assertThat(rows.getLong(1)).isZero();
                }
            }
        }
    }

    @Test
    void the_care_team_ends_a_sign_in_and_with_it_the_open_codes() {
        UUID patientId = aPatient();
        String first = aCodeFor(patientId);
        claim(ada, first).then().statusCode(200);
        String second = aCodeFor(patientId);
        as("carla", "clinician")
                .delete("/v1/patients/%s/enrolment".formatted(patientId))
                .then()
                .statusCode(204);
        as(ada, "patient").get("/v1/patients/" + patientId).then().statusCode(404);
        claim(ada, first).then().statusCode(422);
        claim(ada, second).then().statusCode(422);
        claim(ada, aCodeFor(patientId)).then().statusCode(200);
    }

    @Test
    void nobody_who_works_in_the_clinic_becomes_its_patient_by_a_code() {
        claim("carla", aCodeFor(aPatient())).then().statusCode(422);
        claim("colin", aCodeFor(aPatient())).then().statusCode(422);
    }

    @Test
    void a_patient_may_correct_what_lies_weeks_back_and_not_move_it_there() {
        UUID patientId = aPatient();
        claim(ada, aCodeFor(patientId)).then().statusCode(200);
        var path = "/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID());
        as("imre", "importer")
                .contentType("application/json")
                .body(Clinic.aPainScore().toString())
                .put(path)
                .then()
                .statusCode(201);
        var moved = Clinic.aPainScore().put("occurredAt", "2026-03-09T21:00:00+01:00");
        var corrected = Clinic.aPainScore().put("leg0To10", 6);
        as(ada, "patient")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(moved.toString())
                .put(path)
                .then()
                .statusCode(422);
        as(ada, "patient")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(corrected.toString())
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void a_patient_may_not_enter_what_lies_weeks_back_and_an_importer_may() {
        UUID patientId = aPatient();
        claim(ada, aCodeFor(patientId)).then().statusCode(200);
        var old = Clinic.aPainScore()
                .put("occurredAt", "2026-03-10T21:00:00+01:00")
                .toString();
        var path = "/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID());
        as(ada, "patient")
                .contentType("application/json")
                .body(old)
                .put(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/back-dated-too-far"));
        as("imre", "importer")
                .contentType("application/json")
                .body(old)
                .put(path)
                .then()
                .statusCode(201);
        var recent = Clinic.aPainScore();
        recent.put(
                        "occurredAt",
                        Instant.now()
                                .minus(13, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .put("zone", "UTC")
                .remove("recordedAt");
        as(ada, "patient")
                .contentType("application/json")
                .body(recent.toString())
                .put("/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }
}
