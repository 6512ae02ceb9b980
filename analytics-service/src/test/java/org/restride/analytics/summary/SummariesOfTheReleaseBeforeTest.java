package org.restride.analytics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.sql.Sql;
import org.restride.events.DistalLocation;
import org.restride.events.PainScored;
import org.restride.events.PainScores;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/**
 * Rows written before migration V16, which say nothing of facts and responses: reports read them until their patient is
 * evaluated, and then they say everything.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SummariesOfTheReleaseBeforeTest {

    private static final String DAY = "2026-03-10";

    private final History ada = History.ofSomebody();
    private List<String> before;

    @StackPart
    EmbeddedKafka broker;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void rows_of_a_session_a_score_a_recalled_score_and_a_location() {
        Topic.send(broker.bootstrapServers(), List.of(Protocols.version("0.2.0")));
        PainScored score = ada.score(DAY, 3, 2);
        Topic.send(
                broker.bootstrapServers(),
                List.of(
                        ada.patient(),
                        ada.plan("0.2.0", 1, "2026-01-01", "S1", 7),
                        ada.session(UUID.randomUUID(), 1, false, "2026-03-09", 20, new PainScores(4, null)),
                        located(score),
                        ada.score(UUID.randomUUID(), 1, false, "2026-03-11", score.context(), 5, null, 400_000)));
        await().until(() -> rows().size() == 3 && !isDue());
        before = rows();
        // what columns of V16 hold in rows that were there before it
        sql().update("""
                update daily_summary
                set leg_fact = null, back_fact = null, most_distal_fact = null, responses = default
                where patient_id = ?
                """, ada.patientId());
        assertThat(rows()).doesNotContainAnyElementsOf(before);
    }

    private PainScored located(PainScored score) {
        return new PainScored(
                score.patientId(),
                score.painScoreId(),
                1,
                false,
                score.occurredAt(),
                score.zone(),
                score.localDay(),
                score.recordedAt(),
                score.receivedAt(),
                null,
                score.context(),
                score.leg0To10(),
                score.back0To10(),
                DistalLocation.FOOT,
                null);
    }

    @Test
    void a_report_and_an_export_read_them() {
        JsonPath report =
                Carla.asks().get(path("/report?from=2026-03-09&to=2026-03-11")).jsonPath();
        assertThat(report.getList("pain.leg.series.score0To10")).containsExactly(4, 3, null);
        assertThat(report.getList("pain.leg.series.recalled0To10")).containsExactly(null, null, 5);
        assertThat(report.getList("pain.back.series.score0To10")).containsExactly(null, 2, null);
        assertThat(report.getString("days[1].mostDistal")).isEqualTo("FOOT");
        assertThat(report.getInt("days[0].completed")).isEqualTo(1);
        assertThat(report.getList("responses"))
                .as("not known before the evaluation")
                .isEmpty();
        JsonPath export = Carla.asks().get(path("/export")).jsonPath();
        assertThat(export.getList("dailySummaries.leg.factId")).containsOnly("not said");
        assertThat(export.getList("dailySummaries.back.factId")).containsExactly(null, "not said", null);
        assertThat(export.getList("dailySummaries.mostDistalFactId")).containsExactly(null, "not said", null);
    }

    @Test
    void the_evaluation_for_which_the_migration_marks_the_patient_makes_them_whole() {
        // When the patient's turn comes, marked as V16 marks everybody
        sql().update(
                        "update due_patient set changed_from = '-infinity', since = now() where patient_id = ?",
                        ada.patientId());
        await().until(() -> !isDue());
        // Then
        assertThat(rows()).isEqualTo(before);
        assertThat(Carla.asks()
                        .get(path("/report?from=2026-03-09&to=2026-03-11"))
                        .jsonPath()
                        .getList("responses"))
                .hasSize(1);
    }

    private String path(String part) {
        return "/v1/patients/%s%s".formatted(ada.patientId(), part);
    }

    private List<String> rows() {
        return sql().list(
                        "select day::text from daily_summary day where patient_id = ? order by local_day",
                        row -> row.getString(1),
                        ada.patientId());
    }

    private boolean isDue() {
        return sql().first(
                        "select 1 from due_patient where patient_id = ? and since <= now()",
                        row -> row.getInt(1),
                        ada.patientId())
                .isPresent();
    }

    private Sql sql() {
        return Sql.on(database);
    }
}
