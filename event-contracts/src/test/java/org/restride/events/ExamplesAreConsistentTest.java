package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples tell stories that could have happened: days, offsets, revisions and plans agree. */
class ExamplesAreConsistentTest {

    record Occurrence(String what, OffsetDateTime at, ZoneId zone, LocalDate day, Instant recorded, Instant received) {
        static Occurrence of(SessionCompleted s) {
            return new Occurrence(s.eventId(), s.occurredAt(), s.zone(), s.localDay(), s.recordedAt(), s.receivedAt());
        }

        static Occurrence of(PainScored p) {
            return new Occurrence(p.eventId(), p.occurredAt(), p.zone(), p.localDay(), p.recordedAt(), p.receivedAt());
        }

        static Occurrence of(SymptomReported s) {
            return new Occurrence(s.eventId(), s.occurredAt(), s.zone(), s.localDay(), s.recordedAt(), s.receivedAt());
        }
    }

    static Stream<Occurrence> occurrences() {
        return Stream.of(
                        eventsOf(SessionCompleted.class).stream().map(Occurrence::of),
                        eventsOf(PainScored.class).stream().map(Occurrence::of),
                        eventsOf(SymptomReported.class).stream().map(Occurrence::of))
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("occurrences")
    void the_local_day_is_the_patients_day(Occurrence occurrence) {
        assertThat(occurrence.day()).isEqualTo(PatientDay.of(occurrence.at().toInstant(), occurrence.zone()));
    }

    @ParameterizedTest
    @MethodSource("occurrences")
    void the_offset_is_valid_in_the_zone(Occurrence occurrence) {
        var rules = occurrence.zone().getRules();
        assertThat(rules.isValidOffset(
                        occurrence.at().toLocalDateTime(), occurrence.at().getOffset()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("occurrences")
    void it_occurred_was_recorded_and_received_in_this_order(Occurrence occurrence) {
        assertThat(occurrence.recorded()).isAfterOrEqualTo(occurrence.at().toInstant());
        assertThat(occurrence.received()).isAfterOrEqualTo(occurrence.recorded());
    }

    @ParameterizedTest
    @MethodSource("revised")
    void what_is_revised_has_a_first_revision_among_the_examples(EventExample example) {
        // Given
        String revised = example.event().eventId();
        // When
        String first = revised.replaceFirst("/2:2$", "/1:1").replaceFirst(":2$", ":1");
        // Then
        assertThat(revised).endsWith(":2");
        assertThat(Examples.events()).extracting(DomainEvent::eventId).contains(first);
    }

    static Stream<EventExample> revised() {
        return Examples.all().filter(example -> Set.of("correction", "voided").contains(example.name()));
    }

    @Test
    void no_two_examples_are_the_same_revision_of_one_thing() {
        List<String> ids = Examples.events().map(DomainEvent::eventId).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void temporary_access_was_still_open_when_it_was_told() {
        assertThat(eventsOf(PatientChanged.class))
                .filteredOn(patient -> !patient.temporaryAccess().isEmpty())
                .isNotEmpty()
                .allSatisfy(patient -> assertThat(patient.temporaryAccess())
                        .extracting(PatientChanged.TemporaryAccess::until)
                        .allSatisfy(until -> assertThat(until).isAfter(patient.changedAt())));
    }

    @Test
    void a_session_was_asked_for_what_its_plan_says() {
        // Given
        List<PlanChanged> plans = eventsOf(PlanChanged.class);
        // When
        List<SessionCompleted> planned = eventsOf(SessionCompleted.class).stream()
                .filter(session -> session.plan() != null)
                .toList();
        // Then
        assertThat(planned).isNotEmpty().allSatisfy(session -> {
            PlanChanged plan = plans.stream()
                    .filter(p -> p.planId().equals(session.plan().planId())
                            && p.revision() == session.plan().revision())
                    .findFirst()
                    .orElseThrow();
            assertThat(plan.patientId()).isEqualTo(session.patientId());
            assertThat(plan.effectiveFrom()).isBeforeOrEqualTo(session.localDay());
            assertThat(session.exercises())
                    .filteredOn(exercise -> Objects.nonNull(exercise.prescribed()))
                    .extracting(e -> new PlanChanged.PlannedExercise(e.exerciseCode(), e.prescribed()))
                    .isEqualTo(plan.exercises());
        });
    }

    @Test
    void a_plan_follows_a_protocol_that_has_its_stage() {
        List<ProtocolPublished> protocols = eventsOf(ProtocolPublished.class);
        assertThat(eventsOf(PlanChanged.class)).allSatisfy(plan -> assertThat(protocols)
                .filteredOn(p -> plan.protocol().equals(new ProtocolReference(p.code(), p.version())))
                .flatExtracting(ProtocolPublished::stages)
                .anySatisfy(stage -> {
                    assertThat(stage.code()).isEqualTo(plan.stageCode());
                    assertThat(stage.order()).isEqualTo(plan.stageOrder());
                }));
    }

    @Test
    void a_protocol_brings_the_text_of_every_exercise_it_names() {
        assertThat(eventsOf(ProtocolPublished.class)).allSatisfy(protocol -> assertThat(protocol.exercises())
                .extracting(ProtocolPublished.ExerciseText::code)
                .doesNotHaveDuplicates()
                .containsAll(protocol.stages().stream()
                        .flatMap(stage -> Stream.concat(stage.core().stream(), stage.optional().stream()))
                        .map(ProtocolPublished.StageExercise::exerciseCode)
                        .toList()));
    }

    @Test
    void what_a_plan_leaves_out_is_in_the_core_of_its_stage_and_not_prescribed() {
        List<ProtocolPublished> protocols = eventsOf(ProtocolPublished.class);
        assertThat(eventsOf(PlanChanged.class))
                .filteredOn(plan -> !plan.leftOut().isEmpty())
                .isNotEmpty()
                .allSatisfy(plan -> {
                    List<String> core = protocols.stream()
                            .filter(p -> plan.protocol().equals(new ProtocolReference(p.code(), p.version())))
                            .flatMap(p -> p.stages().stream())
                            .filter(stage -> stage.code().equals(plan.stageCode()))
                            .flatMap(stage -> stage.core().stream())
                            .map(ProtocolPublished.StageExercise::exerciseCode)
                            .toList();
                    List<String> prescribed = plan.exercises().stream()
                            .map(PlanChanged.PlannedExercise::exerciseCode)
                            .toList();
                    assertThat(plan.leftOut()).allSatisfy(left -> {
                        assertThat(core).contains(left.exerciseCode());
                        assertThat(prescribed).doesNotContain(left.exerciseCode());
                        assertThat(left.condition() == null || plan.conditions().contains(left.condition()))
                                .isTrue();
                        assertThat(left.insteadCode() == null || prescribed.contains(left.insteadCode()))
                                .isTrue();
                    });
                });
    }

    @Test
    void a_flag_stays_in_every_later_revision_of_its_report() {
        Map<String, List<SymptomReported>> reports = eventsOf(SymptomReported.class).stream()
                .sorted(Comparator.comparing(SymptomReported::revision))
                .collect(Collectors.groupingBy(SymptomReported::identity));
        assertThat(reports.values()).allSatisfy(revisions -> {
            for (int i = 1; i < revisions.size(); i++) {
                assertThat(codes(revisions.get(i))).containsAll(codes(revisions.get(i - 1)));
            }
        });
    }

    @Test
    void every_symptom_answered_with_yes_has_a_flag() {
        assertThat(eventsOf(SymptomReported.class)).allSatisfy(report -> assertThat(codes(report))
                .containsAll(report.answers().stream()
                        .filter(SymptomReported.Answer::present)
                        .map(SymptomReported.Answer::symptomCode)
                        .toList()));
    }

    @Test
    void a_flag_is_cleared_when_its_revision_is_received() {
        assertThat(eventsOf(SymptomReported.class)).allSatisfy(report -> assertThat(report.flags())
                .filteredOn(flag -> flag.cleared() != null)
                .allSatisfy(flag -> assertThat(flag.cleared().clearedAt()).isBeforeOrEqualTo(report.receivedAt())));
    }

    private static List<String> codes(SymptomReported report) {
        return report.flags().stream().map(SymptomReported.Flag::symptomCode).toList();
    }

    @Test
    void a_decision_ends_in_the_stage_of_its_plan() {
        List<PlanChanged> plans = eventsOf(PlanChanged.class);
        assertThat(eventsOf(StageDecided.class)).isNotEmpty().allSatisfy(decision -> assertThat(plans)
                .filteredOn(plan -> plan.planId().equals(decision.plan().planId())
                        && plan.revision() == decision.plan().revision())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.patientId()).isEqualTo(decision.patientId());
                    assertThat(plan.stageCode()).isEqualTo(decision.toStageCode());
                    if (decision.planChanged()) {
                        assertThat(plan.changedAt()).isEqualTo(decision.decidedAt());
                    } else {
                        assertThat(plan.changedAt()).isBefore(decision.decidedAt());
                    }
                }));
    }

    @Test
    void a_decision_gives_its_reason_unless_it_accepts_and_its_recommendation_unless_it_has_none() {
        assertThat(eventsOf(StageDecided.class)).allSatisfy(decision -> {
            assertThat(decision.reason() == null).isEqualTo(decision.outcome() == StageDecided.Outcome.ACCEPTED);
            assertThat(decision.recommendationId() == null)
                    .isEqualTo(decision.outcome() == StageDecided.Outcome.WITHOUT_RECOMMENDATION);
        });
    }

    @Test
    void what_was_decided_upon_was_recommended_before_for_the_stage_the_patient_was_in() {
        List<RecommendationIssued> issued = eventsOf(RecommendationIssued.class);
        assertThat(eventsOf(StageDecided.class))
                .filteredOn(decision -> decision.recommendationId() != null)
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(issued)
                        .filteredOn(recommendation ->
                                recommendation.recommendationId().equals(decision.recommendationId()))
                        .singleElement()
                        .satisfies(recommendation -> {
                            assertThat(recommendation.patientId()).isEqualTo(decision.patientId());
                            assertThat(recommendation.stageCode()).isEqualTo(decision.fromStageCode());
                            assertThat(recommendation.issuedAt()).isBefore(decision.decidedAt());
                        }));
    }

    @Test
    void a_recommendation_takes_the_place_of_an_earlier_one_and_knows_what_came_before_it_was_issued() {
        List<RecommendationIssued> issued = eventsOf(RecommendationIssued.class);
        assertThat(issued).isNotEmpty().allSatisfy(recommendation -> {
            assertThat(recommendation.asOf()).isBeforeOrEqualTo(recommendation.issuedAt());
            assertThat(issued)
                    .filteredOn(other -> other.recommendationId().equals(recommendation.supersedes()))
                    .hasSize(recommendation.supersedes() == null ? 0 : 1)
                    .allSatisfy(earlier -> {
                        assertThat(earlier.patientId()).isEqualTo(recommendation.patientId());
                        assertThat(earlier.issuedAt()).isBefore(recommendation.issuedAt());
                    });
        });
    }

    private static <T extends DomainEvent> List<T> eventsOf(Class<T> type) {
        return Examples.events().filter(type::isInstance).map(type::cast).toList();
    }
}
