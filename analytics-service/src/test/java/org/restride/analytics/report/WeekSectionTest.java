package org.restride.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.analytics.History.BERLIN;
import static org.restride.analytics.History.changed;
import static org.restride.analytics.History.pause;
import static org.restride.analytics.History.received;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.History;
import org.restride.analytics.ingest.RandomHistory;
import org.restride.analytics.report.PatientReport.Block;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.Restatement;
import org.restride.analytics.report.PatientReport.Week;
import org.restride.analytics.report.PatientReport.WeekStatus;
import org.restride.analytics.summary.ObservedDays;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted;

/** When a week becomes final, and what comes of facts that are received after that. */
class WeekSectionTest {

    private static final String MONDAY = "2026-03-02";
    private static final String SUNDAY = "2026-03-08";
    private static final Instant FINAL = Instant.parse("2026-03-10T23:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-20T10:00:00Z");

    private final History ada = History.ofSomebody();
    private final List<PatientEvent> events = new ArrayList<>(List.of(ada.plan(1, "2026-01-01", "S1", 7)));

    /** @param events all revisions, in any order, also more than once */
    private static List<Week> weeks(Collection<PatientEvent> events, Instant asOf, LocalDate from, LocalDate to) {
        Map<String, PatientEvent> newest = events.stream()
                .collect(Collectors.toMap(
                        event -> event.type() + event.identity(),
                        event -> event,
                        (one, other) -> one.revision() >= other.revision() ? one : other));
        var facts = new ReportFacts(
                events.iterator().next().patientId(),
                null,
                only(PlanChanged.class, newest.values()),
                ObservedDays.of(newest.values()),
                Map.of(),
                Map.of(),
                Reported.of(newest.values(), only(SessionCompleted.class, events)),
                null,
                false,
                "Europe/Berlin",
                asOf);
        return ReportBuilder.build(facts, new Period(from, to)).weeks();
    }

    private static <E> List<E> only(Class<E> type, Collection<PatientEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Week week(Instant asOf) {
        return weeks(events, asOf, LocalDate.parse(MONDAY), LocalDate.parse(SUNDAY))
                .get(0);
    }

    private static List<String> done(Week week) {
        return week.restatements().stream()
                .map(version -> "%d of %s as of %s"
                        .formatted(version.block().done(), version.block().expected(), version.asOf()))
                .toList();
    }

    @Test
    void a_week_is_final_48_hours_after_its_monday_began_where_the_patient_lives() {
        assertThat(week(FINAL.minusMillis(1)).status()).isEqualTo(WeekStatus.PROVISIONAL);
        assertThat(week(FINAL).status()).isEqualTo(WeekStatus.FINAL);
        assertThat(week(FINAL).finalAt()).isEqualTo(FINAL);
        assertThat(week(FINAL).isoWeek()).isEqualTo("2026-W10");
    }

    @Test
    void hours_are_counted_through_a_change_of_the_clock() {
        // Given the week that ends on the night in which Berlin loses an hour
        Instant april = Instant.parse("2026-04-01T10:00:00Z");
        var week = weeks(events, april, LocalDate.parse("2026-03-23"), LocalDate.parse("2026-03-29"))
                .get(0);
        assertThat(week.finalAt()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(week.status()).isEqualTo(WeekStatus.FINAL);
    }

    @Test
    void what_is_received_up_to_the_end_is_part_of_the_week_as_it_became_final() {
        events.add(received(ada.session(MONDAY, 20), FINAL));
        assertThat(week(LATER).block().done()).isEqualTo(1);
        assertThat(week(LATER).restatements()).isEmpty();
    }

    @Test
    void a_session_received_later_makes_another_version_and_is_named() {
        events.add(ada.session(MONDAY, 20));
        SessionCompleted late = received(ada.session("2026-03-04", 20), FINAL.plusSeconds(1));
        events.add(late);
        // When
        var week = week(LATER);
        // Then
        assertThat(done(week))
                .containsExactly("1 of 7 as of 2026-03-10T23:00:00Z", "2 of 7 as of 2026-03-10T23:00:01Z");
        assertThat(week.restatements().get(0).changedBy()).isEmpty();
        assertThat(week.restatements().get(1).changedBy()).containsExactly("SESSION/" + late.sessionId());
        assertThat(week.restatements().get(1).sessions()).isEqualTo(week.sessions());
        assertThat(week.block().done()).isEqualTo(2);
        // and while it is provisional there is one version
        assertThat(week(FINAL.minusMillis(1)).restatements()).isEmpty();
    }

    @Test
    void sessions_received_together_make_one_version() {
        events.add(received(ada.session(MONDAY, 20), LATER));
        events.add(received(ada.session("2026-03-03", 20), LATER));
        assertThat(done(week(LATER)))
                .containsExactly("0 of 7 as of 2026-03-10T23:00:00Z", "2 of 7 as of 2026-03-20T10:00:00Z");
        assertThat(week(LATER).restatements().get(1).changedBy()).hasSize(2);
    }

    @Test
    void a_correction_that_moves_a_session_out_of_the_week_restates_both_weeks() {
        var id = UUID.randomUUID();
        events.add(ada.session(id, 1, false, MONDAY, 20, null));
        events.add(received(ada.session(id, 2, false, "2026-03-01", 20, null), LATER));
        // When
        var weeks = weeks(events, LATER, LocalDate.parse("2026-02-23"), LocalDate.parse(SUNDAY));
        // Then
        assertThat(done(weeks.get(0)))
                .containsExactly("0 of 7 as of 2026-03-03T23:00:00Z", "1 of 7 as of 2026-03-20T10:00:00Z");
        assertThat(done(weeks.get(1)))
                .containsExactly("1 of 7 as of 2026-03-10T23:00:00Z", "0 of 7 as of 2026-03-20T10:00:00Z");
        assertThat(weeks.get(1).restatements().get(1).changedBy()).containsExactly("SESSION/" + id);
    }

    @Test
    void a_session_taken_back_and_brought_back_is_three_versions() {
        var id = UUID.randomUUID();
        events.add(ada.session(id, 1, false, MONDAY, 20, null));
        events.add(received(ada.session(id, 2, true, MONDAY, 20, null), LATER));
        events.add(received(ada.session(id, 3, false, MONDAY, 20, null), LATER.plusSeconds(60)));
        assertThat(week(LATER.plusSeconds(60)).restatements())
                .extracting(version -> version.block().done())
                .containsExactly(1, 0, 1);
    }

    @Test
    void a_correction_that_changes_no_figure_makes_no_version() {
        var id = UUID.randomUUID();
        events.add(ada.session(id, 1, false, MONDAY, 20, null));
        events.add(received(ada.session(id, 2, false, "2026-03-03", 20, null), LATER));
        assertThat(week(LATER).restatements()).isEmpty();
    }

    @Test
    void a_pause_entered_later_restates_what_was_expected_and_is_named() {
        PlanChanged paused = changed(ada.plan(2, "2026-03-05", "S1", 7, pause("2026-03-05", "2026-03-06")), LATER);
        events.add(paused);
        // When
        var week = week(LATER);
        // Then
        assertThat(done(week))
                .containsExactly("0 of 7 as of 2026-03-10T23:00:00Z", "0 of 5 as of 2026-03-20T10:00:00Z");
        assertThat(week.restatements().get(1).changedBy()).containsExactly("PLAN/" + paused.identity());
        // and a plan for later days is no news for the week
        events.set(1, changed(ada.plan(2, "2026-03-09", "S2", 3), LATER));
        assertThat(week(LATER).restatements()).isEmpty();
    }

    @Test
    void what_was_before_the_lowest_revision_that_is_known_is_not_made_up() {
        events.add(received(ada.session(UUID.randomUUID(), 2, false, MONDAY, 20, null), LATER));
        assertThat(week(LATER).restatements()).isEmpty();
    }

    @Test
    void who_moves_does_not_change_when_earlier_weeks_became_final() {
        PlanChanged moved = ada.plan(2, "2026-03-09", "S1", 7);
        events.add(new PlanChanged(
                moved.patientId(),
                moved.planId(),
                2,
                moved.effectiveFrom(),
                moved.startDay(),
                moved.protocol(),
                moved.stageCode(),
                moved.stageOrder(),
                moved.schedule(),
                ZoneId.of("Pacific/Auckland"),
                moved.conditions(),
                moved.trackedLocations(),
                moved.exercises(),
                moved.leftOut(),
                moved.pauses(),
                moved.changedAt()));
        var weeks = weeks(events, LATER, LocalDate.parse(MONDAY), LocalDate.parse("2026-03-15"));
        assertThat(weeks).extracting(Week::finalAt).containsExactly(FINAL, Instant.parse("2026-03-17T11:00:00Z"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void each_version_is_what_the_facts_received_by_then_say(long seed) {
        // Given
        List<PatientEvent> history = RandomHistory.of(UUID.randomUUID(), new Random(seed));
        LocalDate from = LocalDate.parse(RandomHistory.day(0));
        LocalDate to = from.plusDays(89);
        Instant asOf = to.plusDays(40).atStartOfDay(BERLIN).toInstant();
        // When
        List<Week> weeks = weeks(history, asOf, from, to);
        // Then
        assertThat(weeks).filteredOn(week -> week.restatements().size() > 2).isNotEmpty();
        for (Week week : weeks) {
            Block block = week.block();
            assertThat(figures(weeks(receivedBy(week.finalAt(), history), asOf, block.from(), block.to())
                            .get(0)))
                    .isEqualTo(figures(first(week)));
            for (Restatement version : week.restatements()) {
                var then = weeks(receivedBy(version.asOf(), history), asOf, block.from(), block.to())
                        .get(0);
                assertThat(figures(then)).isEqualTo(figures(version));
            }
            // and between two versions nothing changed
            for (Instant cutOff : cutOffs(history, week.finalAt())) {
                var then = weeks(receivedBy(cutOff, history), asOf, block.from(), block.to())
                        .get(0);
                assertThat(figures(then)).isEqualTo(figures(standingAt(cutOff, week)));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void order_and_repetition_cannot_be_seen(long seed) {
        var random = new Random(seed);
        List<PatientEvent> history = RandomHistory.of(UUID.randomUUID(), random);
        LocalDate from = LocalDate.parse(RandomHistory.day(0));
        Instant asOf = from.plusDays(130).atStartOfDay(BERLIN).toInstant();
        List<Week> expected = weeks(history, asOf, from, from.plusDays(89));
        for (int round = 0; round < 10; round++) {
            List<PatientEvent> disordered = new ArrayList<>(history);
            history.stream().filter(event -> random.nextInt(3) == 0).forEach(disordered::add);
            Collections.shuffle(disordered, random);
            assertThat(weeks(disordered, asOf, from, from.plusDays(89))).isEqualTo(expected);
        }
    }

    private static List<PatientEvent> receivedBy(Instant cutOff, List<PatientEvent> history) {
        return history.stream()
                .filter(event -> !event.happenedAt().isAfter(cutOff))
                .toList();
    }

    private static List<Instant> cutOffs(List<PatientEvent> history, Instant finalAt) {
        return history.stream()
                .filter(event -> event instanceof SessionCompleted || event instanceof PlanChanged)
                .map(PatientEvent::happenedAt)
                .filter(receivedAt ->
                        receivedAt.isAfter(finalAt) && receivedAt.isBefore(finalAt.plus(5, ChronoUnit.DAYS)))
                .toList();
    }

    private static Restatement standingAt(Instant cutOff, Week week) {
        return week.restatements().stream()
                .filter(version -> !version.asOf().isAfter(cutOff))
                .reduce((one, other) -> other)
                .orElseGet(() -> first(week));
    }

    private static Restatement first(Week week) {
        return week.restatements().isEmpty()
                ? new Restatement(1, week.finalAt(), week.block(), week.sessions(), week.dose(), List.of())
                : week.restatements().get(0);
    }

    private static List<Object> figures(Week week) {
        return Arrays.asList(week.block(), week.sessions(), week.dose());
    }

    private static List<Object> figures(Restatement version) {
        return Arrays.asList(version.block(), version.sessions(), version.dose());
    }
}
