package org.restride.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.session.Clinic.aPainScore;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aRegistration;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.as;
import static org.restride.session.Clinic.put;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/** After an erasure nothing is left of the person but an id and who acted when. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ErasureTest {

    @Inject
    AgroalDataSource database;

    @StackPart
    EmbeddedKafka broker;

    private UUID patientId;
    private String mark;

    @BeforeEach
    void live() {
        Clinic.opens();
        TestProtocol.announce(broker.bootstrapServers());
        patientId = aPatientWithPlan();
        mark = "Marked " + UUID.randomUUID();
        put("/v1/patients/" + patientId, aRegistration().put("displayName", mark), "\"1\"")
                .then()
                .statusCode(200);
        Clinic.enrols("ada-" + patientId, patientId);
        Clinic.aCodeFor(patientId);
        put("/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID()), aSession())
                .then()
                .statusCode(201);
        put("/v1/patients/%s/pain-scores/%s".formatted(patientId, UUID.randomUUID()), aPainScore())
                .then()
                .statusCode(201);
        as("colin", "clinician")
                .contentType("application/json")
                .body("{\"reason\":\"%s called at night\"}".formatted(mark))
                .post("/v1/patients/%s/break-glass".formatted(patientId))
                .then()
                .statusCode(201);
    }

    private io.restassured.response.Response erase(String ifMatch) {
        var request = as("adele", "clinic-admin");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).delete("/v1/patients/" + patientId);
    }

    private String revision() {
        return as("adele", "clinic-admin").get("/v1/patients/" + patientId).header("ETag");
    }

    /** Tables in which the text stands somewhere, with how many rows. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var tables = connection
                        .createStatement()
                        .executeQuery("select table_name from information_schema.tables"
                                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                long rows = count(connection, tables.getString(1), text);
                if (rows > 0) {
                    found.add(tables.getString(1));
                }
            }
        }
        return found;
    }

    private static long count(Connection connection, String table, String text) throws SQLException {
        try (var select = connection.prepareStatement(
                "select count(*) from \"%s\" as line where line::text like '%%' || ? || '%%'".formatted(table))) {
            select.setString(1, text);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void nothing_is_left_but_an_id_and_the_skeleton_of_the_audit_trail() throws SQLException {
        assertThat(tablesWith(patientId.toString()))
                .contains("patient", "patient_record", "plan_revision", "outbox_event");
        assertThat(tablesWith(mark)).contains("patient", "audit_reason", "outbox_event");
        // When
        erase(revision()).then().statusCode(204);
        // Then
        assertThat(tablesWith(patientId.toString()))
                .containsExactlyInAnyOrder("erased_patient", "audit_entry", "outbox_event");
        assertThat(tablesWith(mark)).isEmpty();
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select topic from outbox_event where record_key = '%s'".formatted(patientId))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("restride.patient.erased.v1");
            assertThat(rows.next()).isFalse();
        }
        as("oscar", "operator")
                .post("/v1/audit-verifications")
                .then()
                .body("intact", org.hamcrest.Matchers.equalTo(true));
    }

    @Test
    void an_erased_id_names_nobody_and_is_never_used_again() {
        erase(revision()).then().statusCode(204);
        as("carla", "clinician").get("/v1/patients/" + patientId).then().statusCode(404);
        put("/v1/patients/" + patientId, aRegistration()).then().statusCode(404);
        put("/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID()), aSession())
                .then()
                .statusCode(404);
        erase("\"1\"").then().statusCode(404);
    }

    @Test
    void whoever_erases_has_looked_at_whom() {
        erase(null).then().statusCode(428);
        erase("\"1\"").then().statusCode(412);
        as("carla", "clinician").get("/v1/patients/" + patientId).then().statusCode(200);
    }

    @Test
    void every_table_that_names_a_patient_is_emptied_with_them() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select c.table_name from information_schema.columns c
                        where c.table_schema = 'public' and c.column_name = 'patient_id'
                          and c.table_name not in ('patient', 'erased_patient')
                          and not exists (select 1 from pg_constraint k
                                          where k.conrelid = c.table_name::regclass and k.contype = 'f'
                                            and k.confrelid = 'patient'::regclass and k.confdeltype = 'c')
                        """)) {
            assertThat(rows.next())
                    .as("a table with a patient_id that erasing a patient leaves alone")
                    .isFalse();
        }
    }
}
