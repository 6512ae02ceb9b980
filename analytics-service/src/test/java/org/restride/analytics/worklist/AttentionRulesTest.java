package org.restride.analytics.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.analytics.worklist.AttentionKind.ADHERENCE_FALLING;
import static org.restride.analytics.worklist.AttentionKind.DECISION_WAITING;
import static org.restride.analytics.worklist.AttentionKind.READY_TO_PROGRESS;
import static org.restride.analytics.worklist.AttentionKind.RED_FLAG;
import static org.restride.analytics.worklist.AttentionKind.REFERRAL;
import static org.restride.analytics.worklist.AttentionKind.REGRESS;
import static org.restride.analytics.worklist.AttentionKind.RISING_PAIN;
import static org.restride.analytics.worklist.AttentionKind.SILENT;
import static org.restride.analytics.worklist.Observations.Decision.HOLD;
import static org.restride.analytics.worklist.Observations.Decision.PROGRESS;
import static org.restride.analytics.worklist.Observations.Decision.REFER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.worklist.Observations.Adherence;
import org.restride.analytics.worklist.Observations.Decision;
import org.restride.analytics.worklist.Observations.Latest;
import org.restride.analytics.worklist.Observations.Rise;

class AttentionRulesTest {

    private static final UUID ADA = UUID.fromString("ada00000-0000-4000-8000-000000000001");
    private static final UUID REPORT = UUID.fromString("5d4c3b2a-1f0e-4d9c-8b7a-6f5e4d3c2b1a");
    private static final UUID RECOMMENDATION = UUID.fromString("4ec00000-0000-4000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void who_has_nothing_needs_nothing() {
        assertThat(AttentionRules.of(Observations.ofFlags(ADA, TODAY, Set.of())))
                .isEmpty();
    }

    @Test
    void open_flags_are_one_red_flag_as_urgent_as_the_worst_since_the_oldest() {
        // Given
        var urgent = new RedFlag(ADA, REPORT, "NEW_WEAKNESS", Urgency.URGENT, TODAY.minusDays(2));
        var emergency = new RedFlag(ADA, REPORT, "SADDLE", Urgency.EMERGENCY, TODAY);
        // When
        var attentions = AttentionRules.of(Observations.ofFlags(ADA, TODAY, Set.of(urgent, emergency)));
        // Then
        assertThat(attentions)
                .containsExactly(new Attention(
                        ADA,
                        RED_FLAG,
                        Urgency.EMERGENCY,
                        new TreeSet<>(List.of(REPORT + "/NEW_WEAKNESS", REPORT + "/SADDLE")),
                        TODAY.minusDays(2),
                        new TreeSet<>(List.of("NEW_WEAKNESS", "SADDLE")),
                        null));
    }

    @Test
    void a_referral_because_of_flags_is_the_red_flag_and_no_second_item() {
        // Given
        var flag = new RedFlag(ADA, REPORT, "SADDLE", Urgency.EMERGENCY, TODAY);
        var latest = latest(REFER, Urgency.EMERGENCY, TODAY.minusDays(20), false, "RF-E");
        // When
        var attentions = AttentionRules.of(new Observations(ADA, TODAY, Set.of(flag), latest, 0, null, null, null));
        // Then
        assertThat(attentions).extracting(Attention::kind).containsExactly(RED_FLAG);
        assertThat(attentions).extracting(Attention::recommendationId).containsExactly(RECOMMENDATION);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "REFER, CR-1, REFERRAL",
        "REGRESS, RG-2, REGRESS",
        "HOLD, HD-S1;RG-2, REGRESS",
        "HOLD, HD-W, RISING_PAIN",
        "HOLD, HD-T, RISING_PAIN",
        "HOLD, HD-X, RISING_PAIN",
        "PROGRESS, PR, READY_TO_PROGRESS"
    })
    void what_the_engine_says_becomes_an_attention(Decision decision, String codes, AttentionKind kind) {
        Urgency urgency = decision == REFER ? Urgency.URGENT : null;
        var attentions = AttentionRules.of(saying(latest(decision, urgency, TODAY, false, codes.split(";"))));
        assertThat(attentions).hasSize(1);
        Attention attention = attentions.iterator().next();
        assertThat(attention.kind()).isEqualTo(kind);
        assertThat(attention.since()).isEqualTo(TODAY);
        assertThat(attention.urgency()).isEqualTo(urgency);
        assertThat(attention.codes()).containsExactlyInAnyOrder(codes.split(";"));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"REFER, CR-1", "REGRESS, RG-2", "HOLD, RG-2", "PROGRESS, PR", "HOLD, HD-M", "HOLD, HD-D"})
    void what_was_decided_upon_and_what_needs_no_decision_asks_for_nothing(Decision decision, String code) {
        assertThat(AttentionRules.of(saying(latest(decision, null, TODAY.minusDays(30), true, code))))
                .isEmpty();
    }

    @Test
    void a_recommendation_that_waits_for_more_than_a_week_is_a_further_item() {
        var weekOld = latest(PROGRESS, null, TODAY.minusDays(7), false, "PR");
        var older = latest(PROGRESS, null, TODAY.minusDays(8), false, "PR");
        assertThat(AttentionRules.of(saying(weekOld)))
                .extracting(Attention::kind)
                .containsExactly(READY_TO_PROGRESS);
        assertThat(AttentionRules.of(saying(older)))
                .extracting(Attention::kind)
                .containsExactly(READY_TO_PROGRESS, DECISION_WAITING);
    }

    @Test
    void nobody_waits_for_a_decision_about_a_hold() {
        assertThat(AttentionRules.of(saying(latest(HOLD, null, TODAY.minusDays(60), false, "HD-M"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({"0.9, false", "1.0, true", "2.5, true"})
    void a_rise_of_a_point_from_week_to_week_is_rising_pain(double points, boolean expected) {
        var seen = new Observations(ADA, TODAY, Set.of(), null, 0, null, null, new Rise(points, TODAY.minusDays(3)));
        assertThat(AttentionRules.of(seen))
                .extracting(Attention::kind)
                .isEqualTo(expected ? List.of(RISING_PAIN) : List.of());
    }

    @Test
    void rising_pain_is_not_said_twice_where_the_engine_says_worse_of_it() {
        var rise = new Rise(2.5, TODAY);
        var regress = latest(Decision.REGRESS, null, TODAY, true, "RG-2");
        assertThat(AttentionRules.of(new Observations(ADA, TODAY, Set.of(), regress, 0, null, null, rise)))
                .isEmpty();
        var flags = latest(REFER, Urgency.URGENT, TODAY, true, "RF-U");
        assertThat(AttentionRules.of(new Observations(ADA, TODAY, Set.of(), flags, 0, null, null, rise)))
                .extracting(Attention::kind)
                .containsExactly(RISING_PAIN);
    }

    @ParameterizedTest(name = "{0} quiet days: {1}")
    @CsvSource({"1, false", "7, false", "8, true"})
    void more_than_a_week_without_a_word_is_silence(int days, boolean expected) {
        var seen = new Observations(ADA, TODAY, Set.of(), null, days, TODAY.minusDays(days), null, null);
        assertThat(AttentionRules.of(seen))
                .extracting(Attention::kind)
                .isEqualTo(expected ? List.of(SILENT) : List.of());
    }

    @Test
    void another_silence_is_another_cause() {
        var one = new Observations(ADA, TODAY, Set.of(), null, 9, TODAY.minusDays(9), null, null);
        var sameLater = new Observations(ADA, TODAY.plusDays(1), Set.of(), null, 10, TODAY.minusDays(9), null, null);
        var another = new Observations(ADA, TODAY, Set.of(), null, 8, TODAY.minusDays(8), null, null);
        assertThat(AttentionRules.of(sameLater)).isEqualTo(AttentionRules.of(one));
        assertThat(AttentionRules.of(another)).isNotEqualTo(AttentionRules.of(one));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"0.9, 0.69, true", "0.9, 0.7, false", "0.85, 0.69, false", "0.4, 0.1, true", "0.1, 0.4, false"})
    void a_fifth_less_than_the_week_before_and_too_little_is_falling(double before, double now, boolean expected) {
        var adherence = new Adherence(now, before, LocalDate.parse("2026-11-09"));
        var seen = new Observations(ADA, TODAY, Set.of(), null, 0, null, adherence, null);
        assertThat(AttentionRules.of(seen))
                .extracting(Attention::kind)
                .isEqualTo(expected ? List.of(ADHERENCE_FALLING) : List.of());
    }

    @Test
    void all_at_once_come_in_the_order_of_the_worklist() {
        var seen = new Observations(
                ADA,
                TODAY,
                Set.of(new RedFlag(ADA, REPORT, "FEVER", Urgency.URGENT, TODAY)),
                latest(REFER, Urgency.SOON, TODAY.minusDays(20), false, "CR-3", "RG-2"),
                30,
                TODAY.minusDays(30),
                new Adherence(0, 1, LocalDate.parse("2026-11-09")),
                null);
        assertThat(AttentionRules.of(seen))
                .extracting(Attention::kind)
                .containsExactly(RED_FLAG, REFERRAL, SILENT, ADHERENCE_FALLING, DECISION_WAITING);
    }

    @Test
    void nothing_is_said_without_a_cause() {
        assertThatThrownBy(() -> new Attention(ADA, REGRESS, null, new TreeSet<>(), TODAY, new TreeSet<>(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(REGRESS.name());
    }

    private static Observations saying(Latest latest) {
        return new Observations(ADA, TODAY, Set.of(), latest, 0, null, null, null);
    }

    private static Latest latest(
            Decision decision, Urgency urgency, LocalDate issuedOn, boolean decided, String... codes) {
        return new Latest(RECOMMENDATION, decision, urgency, Set.of(codes), issuedOn, decided);
    }
}
