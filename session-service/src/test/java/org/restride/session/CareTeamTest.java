package org.restride.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.aRegistration;
import static org.restride.session.Clinic.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

/** Who treats a patient sees the patient; everybody else does not know that there is one. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CareTeamTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void open() {
        Clinic.opens();
    }

    private static Response putTeam(UUID patientId, String ifMatch, String... subjects) {
        var request = as("carla", "clinician")
                .contentType("application/json")
                .body("{\"members\":[\"%s\"]}".formatted(String.join("\",\"", subjects)));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/patients/%s/care-team".formatted(patientId));
    }

    private static int statusFor(String subject, UUID patientId) {
        return as(subject, "clinician").get("/v1/patients/" + patientId).statusCode();
    }

    /** The newest state that was announced. */
    private JsonNode announced(UUID patientId) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select payload from outbox_event
                        where record_key = ? and topic = 'restride.patient.changed.v1' order by position desc limit 1
                        """)) {
            select.setString(1, patientId.toString());
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return new ObjectMapper().readTree(rows.getString(1));
            }
        }
    }

    @Test
    void who_registers_a_patient_treats_them_and_the_others_are_told() throws Exception {
        UUID patientId = aPatient();
        as("carla", "clinician")
                .get("/v1/patients/%s/care-team".formatted(patientId))
                .then()
                .statusCode(200)
                .body("members.subject", contains("carla"))
                .body("temporaryAccess", empty());
        JsonNode event = announced(patientId);
        assertThat(event.path("clinicId").asText()).isEqualTo(Clinic.OURS.toString());
        assertThat(event.at("/careTeam/0/subject").asText()).isEqualTo("carla");
    }

    @Test
    void a_colleague_sees_the_patient_from_the_moment_they_join_the_team() throws Exception {
        UUID patientId = aPatient();
        assertThat(statusFor("colin", patientId)).isEqualTo(404);
        putTeam(patientId, null, "carla", "colin").then().statusCode(409);
        putTeam(patientId, "\"1\"", "carla", "colin").then().statusCode(200).header("ETag", "\"2\"");
        putTeam(patientId, null, "carla", "colin").then().statusCode(200).header("ETag", "\"2\"");
        putTeam(patientId, "\"1\"", "carla").then().statusCode(412);
        assertThat(statusFor("colin", patientId)).isEqualTo(200);
        assertThat(announced(patientId).path("careTeam")).hasSize(2);
    }

    @Test
    void only_clinicians_of_the_clinic_can_be_on_the_team() {
        UUID patientId = aPatient();
        for (String outsider : new String[] {"otto", "imre", "somebody else"}) {
            putTeam(patientId, "\"1\"", "carla", outsider)
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("members"));
        }
    }

    @Test
    void nobody_registers_patients_of_a_clinic_they_do_not_work_in() {
        var elsewhere = aRegistration().put("clinicId", Clinic.OTHER.toString());
        as("carla", "clinician")
                .contentType("application/json")
                .body(elsewhere.toString())
                .put("/v1/patients/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.field", contains("clinicId"));
    }

    @Test
    void a_list_holds_those_one_may_know_of() {
        UUID mine = aPatient();
        assertThat(idsListedFor("carla", "clinician")).contains(mine.toString());
        assertThat(idsListedFor("imre", "importer")).contains(mine.toString());
        assertThat(idsListedFor("adele", "clinic-admin")).contains(mine.toString());
        assertThat(idsListedFor("colin", "clinician")).doesNotContain(mine.toString());
        assertThat(idsListedFor("otto", "clinician")).doesNotContain(mine.toString());
        assertThat(idsListedFor("imre", "clinician"))
                .as("another role of the same person")
                .isEmpty();
    }

    private static java.util.List<String> idsListedFor(String subject, String role) {
        var ids = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var request = as(subject, role).queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/patients");
            ids.addAll(page.path("items.patientId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    @Test
    void a_clinician_of_the_clinic_opens_a_record_for_a_reason_and_the_team_sees_it() throws Exception {
        UUID patientId = aPatient();
        // When
        Clinic.breaksGlass("colin", patientId);
        // Then
        assertThat(statusFor("colin", patientId)).isEqualTo(200);
        as("carla", "clinician")
                .get("/v1/patients/%s/care-team".formatted(patientId))
                .then()
                .body("temporaryAccess.subject", contains("colin"));
        as("colin", "clinician")
                .contentType("application/json")
                .body(Clinic.aSession().toString())
                .put("/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID()))
                .then()
                .statusCode(403);
        assertThat(announced(patientId).at("/temporaryAccess/0/subject").asText())
                .isEqualTo("colin");
    }

    @Test
    void a_record_that_is_open_is_not_opened_again() throws Exception {
        UUID patientId = aPatient();
        Clinic.breaksGlass("colin", patientId);
        Clinic.breaksGlass("colin", patientId);
        assertThat(announced(patientId).path("temporaryAccess")).hasSize(1);
        assertThat(announced(patientId).path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void what_somebody_does_in_the_clinic_decides_not_the_order_of_their_roles() {
        UUID imported = UUID.randomUUID();
        as("imre", "clinician", "importer")
                .contentType("application/json")
                .body(aRegistration().toString())
                .put("/v1/patients/" + imported)
                .then()
                .statusCode(201);
        as("imre", "clinician", "importer")
                .get("/v1/patients/%s/care-team".formatted(imported))
                .then()
                .body("members", empty());
    }

    @Test
    void a_record_opened_for_a_reason_closes_by_itself() throws SQLException {
        UUID patientId = aPatient();
        Clinic.breaksGlass("colin", patientId);
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update break_glass_grant set valid_until = now()" + " where patient_id = ?")) {
            update.setObject(1, patientId);
            update.executeUpdate();
        }
        assertThat(statusFor("colin", patientId)).isEqualTo(404);
    }

    @Test
    void a_reason_is_not_optional_and_the_team_needs_none() {
        UUID patientId = aPatient();
        for (String body : new String[] {"{}", "{\"reason\":\" \"}", "{\"reason\":\"short\"}"}) {
            as("colin", "clinician")
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/patients/%s/break-glass".formatted(patientId))
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("reason"));
        }
        as("carla", "clinician")
                .contentType("application/json")
                .body("{\"reason\":\"I treat her anyway\"}")
                .post("/v1/patients/%s/break-glass".formatted(patientId))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-on-care-team"));
    }

    @Test
    void who_leaves_the_clinic_sees_its_patients_no_longer() throws Exception {
        Clinic.admit(Clinic.OURS, "lea", "CLINICIAN");
        UUID patientId = aPatient();
        UUID opened = aPatient();
        putTeam(patientId, "\"1\"", "carla", "lea").then().statusCode(200);
        Clinic.breaksGlass("lea", opened);
        assertThat(statusFor("lea", patientId)).isEqualTo(200);
        // When
        as("adele", "clinic-admin")
                .delete("/v1/clinics/%s/members/lea".formatted(Clinic.OURS))
                .then()
                .statusCode(204);
        // Then
        assertThat(statusFor("lea", patientId)).isEqualTo(404);
        assertThat(statusFor("lea", opened)).isEqualTo(404);
        assertThat(announced(patientId).path("careTeam")).hasSize(1);
        assertThat(announced(opened).path("temporaryAccess")).isEmpty();
        as("carla", "clinician")
                .get("/v1/patients/%s/audit".formatted(patientId))
                .then()
                .body("items.operation", hasItem("removeClinicMember"));
    }

    @Test
    void only_the_first_admin_makes_clinics_and_each_admin_keeps_their_own() {
        Clinic.admit(Clinic.OURS, "adam", "ADMIN");
        var body = "{\"name\":\"Clinic by the hill\"}";
        as("adam", "clinic-admin")
                .contentType("application/json")
                .body(body)
                .put("/v1/clinics/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as("adam", "clinic-admin").get("/v1/clinics").then().body("items.clinicId", contains(Clinic.OURS.toString()));
        as("adam", "clinic-admin")
                .get("/v1/clinics/%s/members".formatted(Clinic.OTHER))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/clinic-not-found"));
        as("adam", "clinic-admin")
                .get("/v1/clinics/%s/members".formatted(Clinic.OURS))
                .then()
                .body("items.subject", hasItem("carla"));
    }
}
