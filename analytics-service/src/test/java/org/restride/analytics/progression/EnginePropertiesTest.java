package org.restride.analytics.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.decision.Change;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.events.PainLocation;
import org.restride.events.ProtocolPublished;
import org.restride.events.WarningSymptom;

/** What holds for any history (RULES 8.2). */
class EnginePropertiesTest {

    private static final int PATIENTS = 3_000;
    private static final ProtocolRules RULES = Protocols.sciaticaHome();

    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d),(\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern ENGLISH_WORD = Pattern.compile("\\b(the|of|in|with|days?|pain|score|now|need|not)\\b");

    private static void forAnyPatient(BiConsumer<RandomPatient, String> property) {
        long first = new Random().nextLong();
        for (long seed = first; seed < first + PATIENTS; seed++) {
            property.accept(new RandomPatient(new Random(seed)), "seed " + seed);
        }
    }

    private static Decision decide(PatientHistory history) {
        return ProgressionEngine.decide(RULES, history);
    }

    @Test
    void every_history_gets_a_decision_that_fits_its_criteria() {
        Map<DecisionKind, Integer> counts = new EnumMap<>(DecisionKind.class);
        forAnyPatient((patient, seed) -> {
            Decision decision = decide(patient.history());
            counts.merge(decision.decision(), 1, Integer::sum);
            assertThat(decision.reasons()).as(seed).isNotEmpty().allSatisfy(reason -> {
                assertThat(reason.clinicianText().en()).isNotBlank().doesNotContain("NaN", "null", "Infinity");
                assertThat(reason.patientText()).isNotNull();
            });
            assertThat(decision.urgency() != null).as(seed).isEqualTo(decision.decision() == DecisionKind.REFER);
            boolean anyMet = decision.criteria().stream().anyMatch(one -> one.outcome() == Outcome.MET);
            assertThat(decision.decision() == DecisionKind.PROGRESS).as(seed).isEqualTo(!anyMet);
        });
        assertThat(counts).as("the patients are of all kinds").containsOnlyKeys(DecisionKind.values());
    }

    @Test
    void clinicians_are_told_the_same_figures_in_spanish() {
        forAnyPatient(
                (patient, seed) -> toldToClinicians(decide(patient.history())).forEach(text -> assertThat(text.es())
                        .as("%s: %s", seed, text.en())
                        .isNotBlank()
                        .isNotEqualTo(text.en())
                        .doesNotContain("null", "NaN", "Infinity", "{", "%s")
                        .doesNotContainPattern(ENGLISH_WORD)
                        .satisfies(spanish -> assertThat(
                                        numbers(DECIMAL_COMMA.matcher(spanish).replaceAll("$1.$2")))
                                .isEqualTo(numbers(text.en())))));
    }

    private static Stream<ClinicianText> toldToClinicians(Decision decision) {
        return Stream.of(
                        decision.reasons().stream().map(Reason::clinicianText),
                        decision.criteria().stream().map(JudgedCriterion::note).filter(Objects::nonNull),
                        decision.whatWouldChange().stream().map(Change::statement))
                .flatMap(Function.identity());
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void a_history_of_nothing_gets_a_decision_too() {
        for (int stage = 1; stage <= 5; stage++) {
            Decision decision =
                    decide(PatientHistory.on(Ada.TODAY).stage(stage, Ada.TODAY).build());
            DecisionAssert.assertThat(decision).holds("HD-2", "HD-A0", "HD-D", "HD-F", "HD-M", "HD-N", "HD-RD", "HD-S");
        }
    }

    @Test
    void an_open_emergency_flag_always_wins() {
        forAnyPatient((patient, seed) -> {
            patient.flag(WarningSymptom.BILATERAL);
            Decision decision = decide(patient.history());
            assertThat(decision.urgency()).as(seed).isEqualTo(Urgency.EMERGENCY);
            assertThat(decision.codes()).as(seed).containsExactly("RF-E");
        });
    }

    @Test
    void fewer_than_four_days_of_a_tracked_location_never_progress() {
        forAnyPatient((patient, seed) -> {
            patient.thinOut(patient.random.nextBoolean() ? PainLocation.LEG : PainLocation.BACK);
            patient.tracked = Map.of(PainLocation.LEG, 1, PainLocation.BACK, 2).keySet();
            assertThat(decide(patient.history()).decision()).as(seed).isNotEqualTo(DecisionKind.PROGRESS);
        });
    }

    @Test
    void the_order_of_what_is_known_does_not_matter() {
        forAnyPatient((patient, seed) -> {
            Decision decision = decide(patient.history());
            patient.shuffle();
            assertThat(decide(patient.history())).as(seed).isEqualTo(decision);
        });
    }

    @Test
    void thirty_more_sessions_never_lift_adherence_above_all() {
        forAnyPatient((patient, seed) -> {
            for (int i = 0; i < 30; i++) {
                patient.session(-patient.random.nextInt(14), 1);
            }
            assertThat(decide(patient.history()).criteria())
                    .as(seed)
                    .flatExtracting(criterion -> criterion.measures())
                    .filteredOn(measure -> measure.metric().startsWith("adherence") && measure.value() != null)
                    .allSatisfy(measure -> assertThat(measure.value()).isBetween(0.0, 1.0));
        });
    }

    @Test
    void without_a_weekly_decision_the_trend_sends_nobody_back() {
        forAnyPatient((patient, seed) -> {
            PatientHistory history = patient.history();
            boolean given = decide(history).codes().contains("RG-4");
            assertThat(given && !history.weekly()).as(seed).isFalse();
        });
    }

    @Test
    void nobody_goes_back_from_the_first_stage() {
        forAnyPatient((patient, seed) -> {
            Decision decision = decide(patient.history());
            assertThat(decision.stageOrder() == 1 && decision.decision() == DecisionKind.REGRESS)
                    .as(seed)
                    .isFalse();
            if (decision.decision() == DecisionKind.REGRESS) {
                assertThat(decision.gaveRegressCriteria()).as(seed).isTrue();
                assertThat(decision.criteria())
                        .as(seed)
                        .anyMatch(one ->
                                one.leadsTo() == ProtocolPublished.Decision.REGRESS && one.outcome() == Outcome.MET);
            }
        });
    }
}
