package org.restride.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.analytics.recommendation.Recommendation.Occasion.DECISION_CHANGED;
import static org.restride.analytics.recommendation.Recommendation.Occasion.PLAN_CHANGED;
import static org.restride.analytics.recommendation.Recommendation.Occasion.WEEK_DUE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.decision.PatientText;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;

class IssueRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final ProtocolReference FIRST = new ProtocolReference("sciatica-home", "0.1.0");

    private static Standing standing(DecisionKind kind, Urgency urgency, String... codes) {
        return new Standing(
                UUID.randomUUID(), 3, UUID.randomUUID(), MONDAY, MONDAY, kind, urgency, List.of(codes), "S2", FIRST);
    }

    private static Decision decision(LocalDate day, String stage, DecisionKind kind, Urgency urgency, String... codes) {
        return new Decision(
                kind,
                urgency,
                Arrays.stream(codes)
                        .map(code -> new Reason(
                                code, null, new ClinicianText("text", "texto"), new PatientText("text", "texto")))
                        .toList(),
                List.of(new JudgedCriterion(
                        "HD-N",
                        ProtocolPublished.Decision.HOLD,
                        null,
                        Outcome.MET,
                        List.of(),
                        null,
                        List.of("b", "c"))),
                List.of(),
                false,
                day,
                false,
                2,
                stage,
                FIRST,
                "1.0");
    }

    @Test
    void another_decision_urgency_or_set_of_codes_is_news_and_figures_are_not() {
        var before = standing(DecisionKind.HOLD, null, "HD-A", "HD-N");
        var day = MONDAY.plusDays(1);
        assertThat(IssueRule.occasion(before, decision(day, "S2", DecisionKind.HOLD, null, "HD-N", "HD-A"), null))
                .isEmpty();
        assertThat(IssueRule.occasion(before, decision(day, "S2", DecisionKind.HOLD, null, "HD-N"), null))
                .contains(DECISION_CHANGED);
        assertThat(IssueRule.occasion(before, decision(day, "S2", DecisionKind.PROGRESS, null, "PR"), null))
                .contains(DECISION_CHANGED);
        assertThat(IssueRule.occasion(
                        standing(DecisionKind.REFER, Urgency.URGENT, "RF-U"),
                        decision(day, "S2", DecisionKind.REFER, Urgency.EMERGENCY, "RF-U"),
                        null))
                .contains(DECISION_CHANGED);
    }

    @Test
    void the_same_for_another_stage_is_news() {
        assertThat(IssueRule.occasion(
                        standing(DecisionKind.HOLD, null, "HD-M"),
                        decision(MONDAY.plusDays(1), "S1", DecisionKind.HOLD, null, "HD-M"),
                        null))
                .contains(PLAN_CHANGED);
    }

    @Test
    void a_week_is_due_once_also_when_nobody_looked_on_its_day() {
        var before = standing(DecisionKind.HOLD, null, "HD-N");
        var thursday = decision(MONDAY.plusDays(3), "S2", DecisionKind.HOLD, null, "HD-N");
        assertThat(IssueRule.occasion(before, thursday, MONDAY.plusDays(3))).contains(WEEK_DUE);
        assertThat(IssueRule.occasion(before, thursday, MONDAY.plusDays(2))).contains(WEEK_DUE);
        assertThat(IssueRule.occasion(before, thursday, MONDAY)).isEmpty();
    }

    @Test
    void what_is_given_once_is_not_repeated_weekly() {
        var later = decision(MONDAY.plusDays(7), "S2", DecisionKind.REFER, Urgency.ROUTINE, "CR-2");
        assertThat(IssueRule.occasion(standing(DecisionKind.REFER, Urgency.ROUTINE, "CR-2"), later, MONDAY.plusDays(7)))
                .isEmpty();
    }

    @Test
    void changes_name_codes_and_facts_that_went_and_came() {
        var changes = IssueRule.changes(
                DECISION_CHANGED,
                standing(DecisionKind.HOLD, null, "HD-A", "HD-D"),
                Set.of("a", "b"),
                decision(MONDAY, "S2", DecisionKind.HOLD, null, "HD-D", "HD-N"));
        assertThat(changes.codesGone()).containsExactly("HD-A");
        assertThat(changes.codesNew()).containsExactly("HD-N");
        assertThat(changes.factsGone()).containsExactly("a");
        assertThat(changes.factsNew()).containsExactly("c");
    }
}
