package org.restride.analytics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.progression.Protocols;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported.Tier;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

/** Invariant 10 in report and export: patients see what a clinician has decided upon, and warning symptoms at once. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ToldToPatientTest {

    private final History ada = History.ofSomebody();
    private final String subject = "ada-" + ada.patientId();
    private final LocalDate today = PatientDay.of(Instant.now(), History.BERLIN);

    @StackPart
    EmbeddedKafka broker;

    @BeforeEach
    void somebody_with_a_warning_symptom_and_rising_pain() {
        Topic.send(broker.bootstrapServers(), List.of(Protocols.version("0.2.0")));
        List<PatientEvent> events = new ArrayList<>();
        events.add(ada.patient(1, subject, List.of(Carla.SUBJECT), List.of()));
        events.add(ada.plan("0.2.0", 1, "2026-01-01", "S2", 5));
        today.minusDays(13)
                .datesUntil(today.plusDays(1))
                .forEach(day -> events.add(ada.score(day.toString(), day.isBefore(today.minusDays(6)) ? 1 : 4, 1)));
        events.add(ada.symptomReport(UUID.randomUUID(), 1, History.openFlag("NEW_WEAKNESS", Tier.URGENT, today)));
        Topic.send(broker.bootstrapServers(), events);
        await().until(() -> {
            var answer = Carla.asks().get(path("/export"));
            return answer.statusCode() == 200
                    && answer.jsonPath().getInt("report.coverage.painScoresRecorded") == 14
                    && answer.jsonPath()
                            .<String>getList("worklist.item.kind")
                            .containsAll(List.of("RED_FLAG", "RISING_PAIN"));
        });
    }

    private String path(String part) {
        return "/v1/patients/%s%s".formatted(ada.patientId(), part);
    }

    private JsonPath adaReads(String part) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(subject, "patient"))
                .get(path(part))
                .jsonPath();
    }

    private StageDecided decided(UUID recommendationId) {
        return new StageDecided(
                ada.patientId(),
                UUID.randomUUID(),
                recommendationId,
                StageDecided.Outcome.ACCEPTED,
                null,
                "S2",
                "S2",
                new PlanReference(ada.plan(1, "2026-01-01", "S2", 5).planId(), 1),
                false,
                null,
                Carla.SUBJECT,
                Instant.now());
    }

    @Test
    void before_a_decision_the_patient_sees_warning_symptoms_and_nothing_of_a_recommendation() {
        // Given
        var carlas = Carla.asks().get(path("/export")).jsonPath();
        assertThat(carlas.getList("recommendations")).isNotEmpty();
        assertThat(Carla.asks().get(path("/report")).jsonPath().getList("recommendations"))
                .isNotEmpty();
        // Then
        assertThat(adaReads("/report").getList("recommendations")).isEmpty();
        assertThat(adaReads("/report").getList("flags.symptomCode")).containsExactly("NEW_WEAKNESS");
        var export = adaReads("/export");
        assertThat(export.getList("recommendations")).isEmpty();
        assertThat(export.<String>getList("worklist.item.kind"))
                .contains("RED_FLAG")
                .isSubsetOf("RED_FLAG", "SILENT"); // silent is who has a plan and whose scores have not come in yet
    }

    @Test
    void after_it_the_patient_sees_what_was_decided_upon_in_words_for_patients() {
        // Given
        String newest = Carla.asks().get(path("/report")).jsonPath().getString("recommendations[0].recommendationId");
        // When
        Topic.send(broker.bootstrapServers(), List.of(decided(UUID.fromString(newest))));
        await().until(() -> !adaReads("/report").getList("recommendations").isEmpty());
        // Then
        var report = adaReads("/report");
        assertThat(report.getList("recommendations.recommendationId")).containsExactly(newest);
        assertThat(report.getString("recommendations[0].patientTexts[0].en")).isNotBlank();
        assertThat(report.getString("recommendations[0].patientTexts[0].es")).isNotBlank();
        assertThat(report.getString("recommendations[0].decided.outcome")).isEqualTo("ACCEPTED");
        var export = adaReads("/export");
        assertThat(export.getList("recommendations.recommendationId")).containsExactly(newest);
        assertThat(export.<Object>get("recommendations[0].changes")).isNull();
        assertThat(export.getList("worklist.item.kind")).doesNotContain("RISING_PAIN");
    }
}
