package org.restride.analytics.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.evaluation.KnownPatient;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolReference;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    private final History ada = History.ofSomebody();

    private static ProtocolRules draft(Consumer<ObjectNode> change) {
        return Protocols.rules(Protocols.but(change));
    }

    private static Optional<ProtocolRules> published(ProtocolReference reference) {
        return Optional.of(Protocols.rules(Protocols.version(reference.version())));
    }

    /** Who reports nothing. */
    private static KnownPatient silent(PlanChanged... plans) {
        return new KnownPatient(
                History.BERLIN,
                PlanHistory.of(List.of(plans)),
                LocalDate.parse("2026-01-01"),
                List.of(),
                List.of(),
                Set.of(),
                List.of());
    }

    private Compared compared(ProtocolRules draft, PlanChanged... plans) {
        return new Comparison("sciatica-home", draft, ComparisonTest::published)
                .of(ada.patientId(), silent(plans), DAY)
                .orElseThrow();
    }

    private PlanChanged plan(int revision, String from, String stage) {
        return ada.plan("0.2.0", revision, from, stage, 5);
    }

    private static void withoutStage(int index, ObjectNode protocol) {
        var stages = (ArrayNode) protocol.path("stages");
        stages.remove(index);
        for (int i = 0; i < stages.size(); i++) {
            ((ObjectNode) stages.get(i)).put("order", i + 1);
        }
    }

    private static double minDays(Essentials essentials) {
        return essentials.criteria().stream()
                .filter(criterion -> criterion.code().equals("HD-M"))
                .findFirst()
                .orElseThrow()
                .measures()
                .get(0)
                .limit();
    }

    @Test
    void the_same_rules_say_the_same() {
        Compared compared = compared(draft(protocol -> {}), plan(1, "2026-01-01", "S2"));
        assertThat(compared.finding()).isEqualTo(Finding.SAME);
        assertThat(compared.draft()).isEqualTo(compared.now());
    }

    @Test
    void another_limit_is_another_decision() {
        // Given a draft that waits longer before it lets a silent patient go back
        var lenient = draft(protocol -> Protocols.ruleOf("RG-6", protocol).put("value", 1_000));
        // When
        Compared compared = compared(lenient, plan(1, "2026-01-01", "S2"));
        // Then
        assertThat(compared.finding()).isEqualTo(Finding.DIFFERENT);
        assertThat(compared.now().decision()).isEqualTo(DecisionKind.REGRESS);
        assertThat(compared.now().codes()).contains("RG-6");
        assertThat(compared.draft().decision()).isEqualTo(DecisionKind.HOLD);
        assertThat(compared.draft().codes()).doesNotContain("RG-6");
    }

    @Test
    void the_stage_is_the_one_with_the_same_code_wherever_it_stands() {
        // Given a draft in which the patient's third stage is the second
        var shorter = draft(protocol -> {
            withoutStage(1, protocol);
            ((ObjectNode) protocol.at("/stages/1")).put("minDays", 99);
        });
        // When
        Compared compared = compared(shorter, plan(1, "2026-01-01", "S3"));
        // Then
        assertThat(compared.stageCode()).isEqualTo("S3");
        assertThat(minDays(compared.now())).isEqualTo(14);
        assertThat(minDays(compared.draft())).isEqualTo(99);
    }

    @Test
    void for_a_patient_in_a_stage_that_the_draft_lacks_nothing_is_guessed() {
        Compared compared = compared(draft(protocol -> withoutStage(1, protocol)), plan(1, "2026-01-01", "S2"));
        assertThat(compared.finding()).isEqualTo(Finding.STAGE_MISSING);
        assertThat(compared.missingStage()).isEqualTo("S2");
        assertThat(compared.now().decision()).isEqualTo(DecisionKind.REGRESS);
        assertThat(compared.draft()).isNull();
    }

    @Test
    void a_stage_that_the_draft_lacks_counts_while_its_weeks_do() {
        // Given somebody who has left it
        var lacking = draft(protocol -> withoutStage(1, protocol));
        PlanChanged before = plan(1, "2026-01-01", "S2");
        // Then
        Compared yesterday = compared(lacking, before, plan(2, "2026-03-09", "S3"));
        assertThat(yesterday.finding()).isEqualTo(Finding.STAGE_MISSING);
        assertThat(yesterday.stageCode()).isEqualTo("S3");
        assertThat(yesterday.missingStage()).isEqualTo("S2");
        Compared twoWeeksAgo = compared(lacking, before, plan(2, "2026-02-25", "S3"));
        assertThat(twoWeeksAgo.missingStage()).isNull();
        assertThat(twoWeeksAgo.draft()).isNotNull();
    }

    @Test
    void weeks_by_another_version_count_by_neither() {
        // Given a stage that the draft lacks, left together with the version
        var lacking = draft(protocol -> withoutStage(1, protocol));
        PlanChanged before = ada.plan("0.1.0", 1, "2026-01-01", "S2", 5);
        // Then
        assertThat(compared(lacking, before, plan(2, "2026-03-09", "S3")).missingStage())
                .isNull();
    }

    @Test
    void without_usable_rules_in_force_there_is_nothing_to_compare() {
        var comparison = new Comparison("sciatica-home", draft(protocol -> {}), reference -> Optional.empty());
        Compared compared = comparison
                .of(ada.patientId(), silent(plan(1, "2026-01-01", "S2")), DAY)
                .orElseThrow();
        assertThat(compared.finding()).isEqualTo(Finding.NOT_JUDGED);
        assertThat(compared.now()).isNull();
    }

    @Test
    void who_is_not_on_the_protocol_that_day_is_not_meant() {
        var ofAnother = new Comparison("knee-home", draft(protocol -> {}), ComparisonTest::published);
        assertThat(ofAnother.of(ada.patientId(), silent(plan(1, "2026-01-01", "S2")), DAY))
                .isEmpty();
        var notYet = new Comparison("sciatica-home", draft(protocol -> {}), ComparisonTest::published);
        assertThat(notYet.of(ada.patientId(), silent(plan(1, "2026-03-11", "S2")), DAY))
                .isEmpty();
    }

    @Test
    void what_differs_is_counted() {
        // Given two who would be held instead of going back, and one whose stage is missing
        var lacking = draft(protocol -> {
            withoutStage(4, protocol);
            Protocols.ruleOf("RG-6", protocol).put("value", 1_000);
        });
        Compared second = compared(lacking, plan(1, "2026-01-01", "S2"));
        Compared last = compared(lacking, plan(1, "2026-01-01", "S5"));
        // When
        var counts = Counts.of(List.of(second, second, last)).patients();
        // Then
        assertThat(counts)
                .containsEntry(new Counts.Cell(Counts.What.FINDING, "", "DIFFERENT"), 2L)
                .containsEntry(new Counts.Cell(Counts.What.FINDING, "", "STAGE_MISSING"), 1L)
                .containsEntry(new Counts.Cell(Counts.What.STAGE_MISSING, "S5", ""), 1L)
                .containsEntry(new Counts.Cell(Counts.What.DECISION, "REGRESS", "HOLD"), 2L)
                .containsEntry(new Counts.Cell(Counts.What.CODE_REMOVED, "RG-6", ""), 2L)
                .containsEntry(new Counts.Cell(Counts.What.CODE_ADDED, "", "HD-F"), 2L)
                .doesNotContainKey(new Counts.Cell(Counts.What.URGENCY, "", ""));
    }
}
