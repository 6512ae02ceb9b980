package org.restride.kit.metric;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.restride.kit.thing.ThingAccess.ADA;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MetricsTest {

    @StackPart
    EmbeddedDatabase database;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Samples samples;

    private static String exposed() {
        return given().auth()
                .oauth2(Tokens.of("oscar", "operator"))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void what_operators_ask_for_is_there_from_the_beginning() {
        samples.refresh();
        assertThat(exposed())
                .contains(
                        "restride_outbox_pending_events ",
                        "restride_outbox_oldest_age_seconds ",
                        "restride_outbox_set_aside_events ",
                        "restride_outbox_relayed_total ",
                        "restride_database_answers 1.0",
                        "restride_background_ended_threads 0.0",
                        "disk_free_bytes{",
                        "agroal_available_count{",
                        "agroal_awaiting_count{",
                        "jvm_memory_used_bytes{");
    }

    @Test
    void an_event_set_aside_is_counted_until_somebody_sees_to_it() throws SQLException {
        String id = UUID.randomUUID().toString();
        run("""
                insert into outbox_event (event_id, topic, record_key, source, happened_at, payload, created_at, parked_at)
                values ('%s', 'nowhere', 'nobody', '/tests', now(), '{}', now(), now())
                """.formatted(id));
        samples.refresh();
        assertThat(exposed()).containsPattern("restride_outbox_set_aside_events [1-9]");
        run("delete from outbox_event where event_id = '%s'".formatted(id));
    }

    @Test
    void requests_are_counted_by_template_and_in_buckets() {
        given().auth().oauth2(Tokens.of("ada", "patient")).get("/v1/things/{id}", ADA);
        given().get("/v1/things/{id}", ADA).then().statusCode(401);
        given().get("/v1/nothing/{id}/here", ADA).then().statusCode(404);
        given().contentType("application/json")
                .body("x".repeat(20_000))
                .put("/v1/things/{id}", ADA)
                .then()
                .statusCode(413); // refused before it has a template
        await().untilAsserted(() -> assertThat(exposed())
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{.*uri=\"/v1/things/\\{personId}\".*le=\"0.1\""));
        assertThat(exposed()).contains("status=\"413\",uri=\"UNMATCHED\"").doesNotContain(ADA.toString());
    }

    @Test
    void a_scrape_is_answered_while_the_database_is_away() {
        database.stop();
        try {
            samples.refresh();
            assertThat(exposed()).contains("restride_database_answers 0.0", "restride_outbox_pending_events NaN");
        } finally {
            database.start();
        }
        await().untilAsserted(() -> {
            samples.refresh();
            assertThat(exposed()).contains("restride_database_answers 1.0");
        });
    }

    private void run(String statement) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
