package org.restride.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.restride.kit.thing.ThingAccess.ADA;
import static org.restride.kit.thing.ThingAccess.NOBODY;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.thing.Things;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AuditTrailTest {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @StackPart
    EmbeddedDatabase database;

    @Inject
    AuditTrail trail;

    @Inject
    AuditListing listing;

    @Inject
    Things things;

    @Inject
    AgroalDataSource dataSource;

    private String request;

    @BeforeEach
    void name() {
        request = UUID.randomUUID().toString();
    }

    private RequestSpecification cleo() {
        return clinician("cleo");
    }

    private RequestSpecification clinician(String subject) {
        return given().header("Authorization", "Bearer " + Tokens.of(subject, "clinician"))
                .header("X-Request-Id", request)
                .contentType("application/json");
    }

    /** The thing of a request has the request's id for a name. */
    private String thing() {
        return "{\"name\":\"%s\"}".formatted(request);
    }

    /** What was noted about Ada in this test's request. */
    private List<AuditRecord> noted() {
        return listing.before(ADA, Instant.now().plusSeconds(60), 0, 1_000).stream()
                .filter(entry -> entry.requestId().equals(request))
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void what_was_read_is_noted_with_who_and_as_what() {
        var begin = Instant.now().minusMillis(1);
        cleo().get("/v1/things/{id}", ADA).then().statusCode(200);
        assertThat(noted()).hasSize(1).allSatisfy(entry -> {
            assertThat(entry)
                    .extracting(
                            AuditRecord::service,
                            AuditRecord::subject,
                            AuditRecord::role,
                            AuditRecord::relation,
                            AuditRecord::operation,
                            AuditRecord::kind,
                            AuditRecord::outcome,
                            AuditRecord::reason)
                    .containsExactly("things", "cleo", "clinician", "TEAM", "getThing", "READ", "ALLOWED", null);
            assertThat(entry.at()).isBetween(begin, Instant.now());
        });
    }

    @Test
    void what_was_changed_is_noted_in_the_same_transaction() throws SQLException {
        cleo().body(thing()).put("/v1/things/{id}", ADA).then().statusCode(200);
        assertThat(things.has(request)).isTrue();
        assertThat(noted()).extracting(AuditRecord::kind).containsExactly("WRITE");
        assertThat(number("""
                select count(distinct row_id) from (
                    select xmin::text row_id from audit_entry where request_id = '%1$s'
                    union all select xmin::text from thing where name = '%1$s') rows
                """.formatted(request))).isEqualTo(1);
    }

    @Test
    void a_new_person_is_noted_without_a_relation() throws SQLException {
        clinician("steve").body(thing()).put("/v1/things/{id}", NOBODY).then().statusCode(200);
        assertThat(number("select count(*) from audit_entry where relation is null and request_id = '" + request + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_call_that_fails_leaves_neither_change_nor_entry() throws SQLException {
        cleo().body(thing()).post("/v1/things/{id}/failures", ADA).then().statusCode(500);
        cleo().body(thing())
                .post("/v1/things/{id}/checked-failures", ADA)
                .then()
                .statusCode(413);
        cleo().body("{\"name\":\"\"}").put("/v1/things/{id}", ADA).then().statusCode(400);
        cleo().body("{broken").put("/v1/things/{id}", ADA).then().statusCode(400);
        assertThat(noted()).isEmpty();
        assertThat(things.has(request)).isFalse();
    }

    @Test
    void a_call_that_cannot_be_noted_is_not_done() throws SQLException {
        execute("alter table audit_entry rename to audit_entry_away");
        try {
            cleo().body(thing()).put("/v1/things/{id}", ADA).then().statusCode(500);
            cleo().get("/v1/things/{id}", ADA).then().statusCode(500);
            clinician("nina").get("/v1/things/{id}", ADA).then().statusCode(500);
        } finally {
            execute("alter table audit_entry_away rename to audit_entry");
        }
        assertThat(things.has(request)).isFalse();
        await().untilAsserted(() ->
                cleo().body(thing()).put("/v1/things/{id}", ADA).then().statusCode(200));
        assertThat(things.has(request)).isTrue();
    }

    @Test
    void while_the_database_is_away_nothing_is_shown_and_afterwards_sealing_goes_on() {
        // Given
        database.stop();
        // When
        cleo().get("/v1/things/{id}", ADA)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/database-unavailable"));
        database.start();
        // Then
        await().atMost(RECOVERY)
                .untilAsserted(() -> cleo().get("/v1/things/{id}", ADA).then().statusCode(200));
        await().atMost(RECOVERY).until(() -> number("select count(*) from audit_unsealed") == 0);
        await().atMost(RECOVERY).until(() -> noted().size() == 1);
    }

    @Test
    void who_tries_without_a_right_is_noted() {
        clinician("nina").get("/v1/things/{id}", ADA).then().statusCode(403);
        clinician("steve").body(thing()).put("/v1/things/{id}", ADA).then().statusCode(404);
        assertThat(noted())
                .extracting(AuditRecord::subject, AuditRecord::kind, AuditRecord::outcome, AuditRecord::relation)
                .containsExactlyInAnyOrder(
                        tuple("nina", "READ", "REFUSED", null), tuple("steve", "WRITE", "REFUSED", null));
    }

    @Test
    void a_caller_of_another_kind_and_a_person_nobody_knows_leave_nothing() throws SQLException {
        given().header("Authorization", "Bearer " + Tokens.of("anna", "author"))
                .header("X-Request-Id", request)
                .get("/v1/things/{id}", ADA)
                .then()
                .statusCode(403);
        cleo().get("/v1/things/{id}", NOBODY).then().statusCode(404);
        given().header("X-Request-Id", request).get("/v1/things").then().statusCode(200);
        assertThat(number("select count(*) from audit_entry where request_id = '" + request + "'"))
                .isZero();
    }

    @Test
    void entries_are_sealed_within_seconds() {
        cleo().get("/v1/things/{id}", ADA).then().statusCode(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> number("""
                        select count(*) from audit_seal seal join audit_entry entry on entry.position = seal.position
                        where entry.request_id = '%s'
                        """.formatted(request)) == 1);
    }

    @Test
    void an_operator_has_the_trail_verified_and_nobody_else_does() {
        cleo().get("/v1/things/{id}", ADA).then().statusCode(200);
        given().header("Authorization", "Bearer " + Tokens.of("oscar", "operator"))
                .post("/v1/audit-verifications")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("faults", equalTo(List.of()))
                .body("entries", greaterThan(0));
        cleo().post("/v1/audit-verifications").then().statusCode(403);
        given().post("/v1/audit-verifications").then().statusCode(401);
    }

    @Test
    void a_reason_is_listed_until_it_is_forgotten() throws SQLException {
        cleo().body(thing()).post("/v1/things/{id}/reasons", ADA).then().statusCode(200);
        assertThat(noted()).extracting(AuditRecord::reason).containsExactlyInAnyOrder(null, request);
        // When
        cleo().delete("/v1/things/{id}/reasons", ADA).then().statusCode(204);
        // Then
        assertThat(noted()).extracting(AuditRecord::reason).containsOnlyNulls().hasSize(3);
        assertThat(number("select count(*) from audit_reason where reason = '" + request + "'"))
                .isZero();
    }

    @Test
    void entries_are_listed_page_by_page_from_the_newest() {
        for (int i = 0; i < 5; i++) {
            cleo().get("/v1/things/{id}", ADA).then().statusCode(200);
        }
        var all = noted();
        assertThat(all).hasSize(5).isSortedAccordingTo((one, other) -> Long.compare(other.position(), one.position()));
        var second = all.get(1);
        assertThat(listing.before(ADA, second.at(), second.position(), 2)).containsExactly(all.get(2), all.get(3));
    }

    @Test
    void without_a_transaction_nothing_is_taken() {
        assertThatThrownBy(() -> trail.explain(TestTrail.access("cleo"), "for fun"))
                .isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> trail.forgetReasons(ADA)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void entries_of_a_transaction_that_is_rolled_back_are_gone() throws SQLException {
        long before = number("select count(*) from audit_entry");
        QuarkusTransaction.begin();
        trail.explain(TestTrail.access("cleo"), "for fun");
        trail.note(TestTrail.access("cleo"), Trace.READ, List.of(ADA, NOBODY));
        QuarkusTransaction.rollback();
        assertThat(number("select count(*) from audit_entry")).isEqualTo(before);
        assertThat(number("select count(*) from audit_reason where reason = 'for fun'"))
                .isZero();
    }

    @Test
    void an_operation_on_many_persons_notes_each() throws SQLException {
        long before = number("select count(*) from audit_entry");
        QuarkusTransaction.requiringNew()
                .run(() -> trail.note(TestTrail.access("cleo"), Trace.READ, List.of(ADA, NOBODY)));
        assertThat(number("select count(*) from audit_entry")).isEqualTo(before + 2);
    }
}
