package org.restride.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

/** Who sees what of a report, and in which form. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReportResourceTest {

    private final History ada = History.ofSomebody();
    private final String subject = "ada-" + ada.patientId();

    @StackPart
    EmbeddedKafka broker;

    @BeforeEach
    void known() {
        Topic.send(
                broker.bootstrapServers(),
                List.of(
                        ada.patient(1, subject, List.of(Carla.SUBJECT), List.of()),
                        ada.plan(1, "2026-01-01", "S1", 7),
                        ada.decision(UUID.randomUUID(), "2026-03-03"),
                        ada.session("2026-03-02", 20)));
        await().until(() -> {
            var report = Carla.asks().get(path());
            return report.statusCode() == 200 && report.jsonPath().getInt("coverage.sessionsRecorded") == 1;
        });
    }

    private String path() {
        return "/v1/patients/%s/report?from=2026-03-02&to=2026-03-03".formatted(ada.patientId());
    }

    @Test
    void clinician_and_patient_see_decisions_and_only_what_was_decided_upon_of_what_was_recommended() {
        var carlas = Carla.asks().get(path()).jsonPath();
        assertThat(carlas.getList("decisionsWithoutRecommendation")).hasSize(1);
        assertThat(carlas.getList("recommendations")).isNotNull();
        var adas = RestAssured.given()
                .auth()
                .oauth2(Tokens.of(subject, "patient"))
                .get(path())
                .jsonPath();
        assertThat(adas.getList("stages")).hasSize(1);
        assertThat(adas.getList("decisionsWithoutRecommendation")).hasSize(1);
        assertThat(adas.getList("recommendations")).isEmpty();
    }

    @Test
    void a_session_moved_into_the_period_restates_its_week_whatever_the_period() {
        // Given one that lies before the period until it is moved, long after the week was final
        var id = UUID.randomUUID();
        Topic.send(
                broker.bootstrapServers(),
                List.of(
                        ada.session(id, 1, false, "2026-02-20", 20, null),
                        History.received(
                                ada.session(id, 2, false, "2026-03-03", 20, null),
                                Instant.parse("2026-04-01T10:00:00Z"))));
        await().until(() -> Carla.asks().get(path()).jsonPath().getInt("coverage.sessionsRecorded") == 2);
        // When
        var narrow = Carla.asks().get(path()).jsonPath();
        var wide = Carla.asks()
                .get(path().replace("from=2026-03-02", "from=2026-02-16"))
                .jsonPath();
        // Then
        assertThat(narrow.getList("weeks[0].restatements.block.done")).containsExactly(1, 2);
        assertThat(wide.getList("weeks.find { it.isoWeek == '2026-W10' }.restatements.block.done"))
                .containsExactly(1, 2);
    }

    @Test
    void who_asks_for_a_table_gets_a_line_for_each_day() {
        var answer = Carla.asks().accept("text/csv").get(path());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.asString().split("\n"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("2026-03-02,2026-W10,FINAL,1,S1,false,1,1,1,"));
    }
}
