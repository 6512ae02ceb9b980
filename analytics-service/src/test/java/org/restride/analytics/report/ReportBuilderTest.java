package org.restride.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.analytics.History.pause;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.report.PatientReport.Flare;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.summary.ObservedDays;
import org.restride.events.PainContext;
import org.restride.events.PainScored;
import org.restride.events.PainScores;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.SessionPain;

/** Reports of small histories, by numbers worked out by hand. */
class ReportBuilderTest {

    private final History ada = History.ofSomebody();
    private final List<PatientEvent> events = new ArrayList<>();
    private boolean knowsProtocol = true;

    private PatientReport report(String asOf, String from, String to) {
        return report(events, asOf, from, to);
    }

    private PatientReport report(List<PatientEvent> known, String asOf, String from, String to) {
        var reference = new ProtocolReference("sciatica-home", "0.1.0");
        ProtocolPublished protocol = Protocols.version("0.1.0");
        var facts = new ReportFacts(
                ada.patientId(),
                null,
                known.stream()
                        .filter(PlanChanged.class::isInstance)
                        .map(PlanChanged.class::cast)
                        .toList(),
                ObservedDays.of(known),
                knowsProtocol ? Map.of(reference, protocol) : Map.of(),
                knowsProtocol ? Map.of(reference, Protocols.sciaticaHome()) : Map.of(),
                Reported.of(known, List.of()),
                null,
                false,
                "Europe/Berlin",
                LocalDate.parse(asOf).atTime(12, 0).atZone(History.BERLIN).toInstant());
        return ReportBuilder.build(facts, new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private void scores(String from, int days, int leg) {
        LocalDate first = LocalDate.parse(from);
        first.datesUntil(first.plusDays(days)).forEach(day -> events.add(ada.score(day.toString(), leg, null)));
    }

    @Test
    void an_exercise_has_what_was_expected_of_it_and_what_was_done_of_sets_and_volume() {
        // Given two of seven sessions, of two sets of ten one set of twenty and one of five
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(ada.session("2026-03-02", 20));
        events.add(ada.session("2026-03-03", 5));
        // When
        var bridge =
                report("2026-03-10", "2026-03-02", "2026-03-08").exercises().get(0);
        // Then
        assertThat(bridge.exerciseCode()).isEqualTo("BRIDGE");
        assertThat(bridge.expected()).isEqualByComparingTo("7");
        assertThat(bridge.sessionsPrescribed()).isEqualTo(2);
        assertThat(bridge.sessionsDone()).isEqualTo(1);
        assertThat(bridge.atTarget()).isZero();
        assertThat(bridge.sessions().value()).isEqualByComparingTo("0.1429");
        assertThat(bridge.dose().numerator()).isEqualByComparingTo("1.25");
        assertThat(bridge.sides()).hasSize(1);
        var both = bridge.sides().get(0);
        assertThat(both.side()).isNull();
        assertThat(both.sets()).isEqualTo(2);
        assertThat(both.ofSets()).isEqualTo(4);
        assertThat(both.volume()).isEqualByComparingTo("25");
        assertThat(both.ofVolume()).isEqualByComparingTo("40");
        assertThat(both.volumeShare()).isEqualByComparingTo("0.625");
    }

    @Test
    void a_stage_that_was_left_and_entered_again_is_there_twice() {
        events.add(ada.plan(4, "2026-03-01", "S1", 7));
        events.add(ada.plan(3, "2026-02-01", "S2", 5, pause("2026-02-03", "2026-02-05")));
        events.add(ada.plan(2, "2026-01-20", "S2", 5));
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        // When
        var report = report("2026-03-10", "2026-02-01", "2026-02-28");
        // Then
        assertThat(report.stages())
                .extracting(run -> "%s %s %s %s".formatted(run.stageCode(), run.from(), run.to(), run.planRevisions()))
                .containsExactly(
                        "S1 2026-01-01 2026-01-19 [1]", "S2 2026-01-20 2026-02-28 [2, 3]", "S1 2026-03-01 null [4]");
        assertThat(report.paused())
                .containsExactly(new Period(LocalDate.parse("2026-02-03"), LocalDate.parse("2026-02-05")));
    }

    @Test
    void pain_is_compared_with_the_median_of_the_first_week() {
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(ada.score("2026-01-01", 6, null));
        events.add(ada.score("2026-01-03", 7, null));
        events.add(ada.score("2026-01-05", 8, null));
        scores("2026-01-14", 7, 4);
        // When
        var leg = report("2026-01-20", "2026-01-01", "2026-01-20").pain().leg();
        // Then
        assertThat(leg.baseline().value()).isEqualByComparingTo("7");
        assertThat(leg.baseline().n()).isEqualTo(3);
        assertThat(leg.baseline().to()).isEqualTo("2026-01-07");
        assertThat(leg.sinceBaseline().points()).isEqualByComparingTo("3");
        assertThat(leg.sinceBaseline().percent()).isEqualByComparingTo("42.8571");
        assertThat(leg.sinceBaseline().leastPoints()).isEqualByComparingTo("1.75");
        assertThat(leg.sinceBaseline().meaningful()).isTrue();
        assertThat(leg.variability().n()).isEqualTo(7);
        assertThat(leg.variability().standardDeviation()).isEqualByComparingTo("0");
        assertThat(leg.trend().n()).isEqualTo(10);
        assertThat(leg.trend().spanDays()).isEqualTo(19);
        assertThat(leg.trend().slopePerWeek()).isEqualByComparingTo("0"); // of 45 slopes 21 fall, 21 are flat, 3 rise
    }

    @Test
    void with_fewer_than_three_scores_in_the_first_week_all_since_the_beginning_are_the_baseline() {
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(ada.score("2025-12-31", 0, null));
        events.add(ada.score("2026-01-02", 8, null));
        events.add(ada.score("2026-01-09", 5, null));
        events.add(ada.score("2026-01-12", 2, null));
        events.add(ada.score("2026-01-13", 3, null));
        // When
        var baseline =
                report("2026-01-13", "2026-01-01", "2026-01-13").pain().leg().baseline();
        // Then
        assertThat(baseline.n()).isEqualTo(4);
        assertThat(baseline.to()).isEqualTo("2026-01-13");
        assertThat(baseline.value()).isEqualByComparingTo("4");
    }

    @Test
    void what_was_not_reported_is_missing_and_says_why() {
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(ada.score("2026-01-02", 6, null));
        // When
        var pain = report("2026-01-20", "2026-01-01", "2026-01-20").pain();
        // Then
        assertThat(pain.leg().baseline().value()).isNull();
        assertThat(pain.leg().baseline().missing()).isEqualTo("1 scores since the programme began; 3 are needed");
        assertThat(pain.leg().sinceBaseline().meaningful()).isNull();
        assertThat(pain.leg().variability().standardDeviation()).isNull();
        assertThat(pain.leg().trend().pIncrease()).isNull();
        assertThat(pain.distal().movement()).isNull();
        assertThat(pain.distal().series()).hasSize(20).allMatch(point -> point.rank() == null);
        assertThat(pain.calledFlare()).isEmpty();
    }

    @Test
    void a_flare_is_the_run_of_days_with_an_alarm() {
        // Given a usual level of 2, then 6: each day adds min(6 - 2 - 1, 2) = 2 and the alarm is at 5
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        scores("2026-02-01", 28, 2);
        scores("2026-03-01", 6, 6);
        scores("2026-03-07", 4, 2);
        // When
        var pain = report("2026-03-10", "2026-03-01", "2026-03-10").pain();
        // Then it ends with the last day on which the middle of the last three scores is 4 or more
        assertThat(pain.leg().flares())
                .containsExactly(
                        new Flare(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-07"), new BigDecimal("12")));
        assertThat(pain.back().flares()).isEmpty();
    }

    @Test
    void without_a_protocol_nobody_says_what_a_flare_or_a_limit_is() {
        knowsProtocol = false;
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(session("2026-03-02", new PainScores(3, 3), new PainScores(9, 3)));
        // When
        var report = report("2026-03-10", "2026-03-01", "2026-03-10");
        // Then
        assertThat(report.pain().leg().flares()).isNull();
        assertThat(report.responses().get(0).rated()).isNull();
        assertThat(report.responses().get(0).brokenLimits()).isNull();
    }

    @Test
    void a_session_says_which_limits_it_broke_and_how_the_next_morning_was() {
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(session("2026-03-02", new PainScores(3, 3), new PainScores(9, 3)));
        events.add(ada.score(UUID.randomUUID(), 1, false, "2026-03-03", PainContext.NEXT_MORNING, 4, null, 60));
        events.add(session("2026-03-04", new PainScores(3, 3), new PainScores(3, 3)));
        // When
        var responses = report("2026-03-10", "2026-03-01", "2026-03-10").responses();
        // Then
        assertThat(responses).hasSize(2);
        assertThat(responses.get(0).brokenLimits()).hasSize(1);
        assertThat(responses.get(0).brokenLimits().get(0).en()).startsWith("leg pain reached 9/10");
        assertThat(responses.get(0).brokenLimits().get(0).es()).startsWith("el dolor de pierna llegó a 9/10");
        assertThat(responses.get(0).nextMorning()).isEqualTo(new PainScores(4, null));
        assertThat(responses.get(1).rated()).isTrue();
        assertThat(responses.get(1).brokenLimits()).isEmpty();
    }

    @Test
    void a_flag_of_before_the_period_that_is_still_open_is_in_it() {
        events.add(ada.symptomReport(UUID.randomUUID(), 1, false, "2026-02-10"));
        events.add(ada.symptomReport(UUID.randomUUID(), 1, false, "2026-03-10"));
        // When
        var flags = report("2026-03-20", "2026-03-01", "2026-03-05").flags();
        // Then
        assertThat(flags).hasSize(1);
        assertThat(flags.get(0).raisedOn()).isEqualTo("2026-02-10");
        assertThat(flags.get(0).clearedAt()).isNull();
    }

    @Test
    void coverage_counts_days_with_data_in_every_thirty_days() {
        scores("2026-03-01", 10, 2);
        // When
        var blocks = report("2026-03-20", "2026-02-14", "2026-03-20").coverage().per30Days();
        // Then
        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0).ofDays()).isEqualTo(5);
        assertThat(blocks.get(0).daysWithData()).isZero();
        assertThat(blocks.get(1).ofDays()).isEqualTo(30);
        assertThat(blocks.get(1).daysWithLegScore()).isEqualTo(10);
        assertThat(blocks.get(1).daysWithBackScore()).isZero();
    }

    @Test
    void the_table_has_a_line_for_each_day_and_leaves_empty_what_is_missing() throws IOException {
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(ada.session("2026-03-02", 20));
        events.add(ada.score("2026-03-02", 0, null));
        // When
        var lines =
                ReportCsv.of(report("2026-03-10", "2026-03-02", "2026-03-03")).split("\n");
        // Then
        assertThat(lines)
                .containsExactly(
                        String.join(",", ReportCsv.COLUMNS),
                        "2026-03-02,2026-W10,PROVISIONAL,,S1,false,1,1,1,0,DAILY_AVERAGE,,,1,,,,,,0,,,",
                        "2026-03-03,2026-W10,PROVISIONAL,,S1,false,,,,,,,,1,,,,,,0,,,");
        assertThat(ReportCsv.field("=1+1")).isEqualTo("'=1+1");
    }

    @Test
    void what_is_not_known_is_an_empty_field_and_neither_zero_nor_false() throws IOException {
        // Given a usual level of 2 in the leg and four days later scores again, no score of the back, a plan since 1
        // January
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(withoutPrescription("2026-03-01"));
        scores("2026-02-01", 27, 2);
        scores("2026-03-04", 3, 6);
        // When
        var table = table(report("2026-03-10", "2025-12-31", "2026-03-06"));
        // Then
        assertThat(table.get("2025-12-31")).containsEntry("stageCode", "").containsEntry("paused", "");
        assertThat(table.get("2026-01-01")).containsEntry("paused", "false").containsEntry("sessions", "");
        assertThat(table.get("2026-03-01"))
                .containsEntry("sessions", "1")
                .containsEntry("completed", "")
                .containsEntry("dose", "");
        assertThat(table.values())
                .extracting(row -> row.get("backFlare"))
                .as("back")
                .containsOnly("");
        assertThat(table.get("2026-02-03")).containsEntry("legFlare", ""); // no usual level yet
        assertThat(table.get("2026-02-27")).containsEntry("legFlare", "false");
        assertThat(table.get("2026-03-03")).containsEntry("legFlare", ""); // the last score is four days old
        assertThat(table.get("2026-03-06")).containsEntry("legFlare", "true");
    }

    @Test
    void a_day_of_which_nobody_can_say_whether_it_was_a_flare_is_in_no_span_of_days_judged() {
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        scores("2026-02-01", 28, 2);
        var pain = report("2026-03-10", "2026-02-26", "2026-03-10").pain();
        assertThat(pain.leg().flares()).isEmpty();
        assertThat(pain.leg().flaresNotJudged())
                .containsExactly(new Period(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-10")));
        assertThat(pain.back().flaresNotJudged())
                .containsExactly(new Period(LocalDate.parse("2026-02-26"), LocalDate.parse("2026-03-10")));
    }

    /** Rows by day, fields by column. */
    private static Map<String, Map<String, String>> table(PatientReport report) throws IOException {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (String line : ReportCsv.of(report).lines().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < fields.length; i++) {
                row.put(ReportCsv.COLUMNS.get(i), fields[i]);
            }
            table.put(fields[0], row);
        }
        return table;
    }

    @Test
    void the_order_of_the_facts_cannot_be_seen() {
        events.add(ada.plan(1, "2026-01-01", "S1", 7));
        events.add(ada.plan(2, "2026-01-20", "S2", 5));
        var random = new Random(7);
        LocalDate first = LocalDate.parse("2026-01-01");
        first.datesUntil(first.plusDays(60)).forEach(day -> {
            events.add(ada.session(day.toString(), random.nextInt(25)));
            events.add(ada.session(day.toString(), random.nextInt(25)));
            PainScored score = ada.score(day.toString(), random.nextInt(11), random.nextInt(11));
            events.add(score);
        });
        PatientReport expected = report("2026-03-01", "2026-01-05", "2026-03-01");
        for (int round = 0; round < 20; round++) {
            List<PatientEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            assertThat(report(shuffled, "2026-03-01", "2026-01-05", "2026-03-01"))
                    .isEqualTo(expected);
        }
    }

    private SessionCompleted withoutPrescription(String day) {
        return session(day, null, null, List.of());
    }

    private SessionCompleted session(String day, PainScores before, PainScores during) {
        return session(day, before, during, ada.session(day, 20).exercises());
    }

    private SessionCompleted session(String day, PainScores before, PainScores during, List<ExerciseRecord> exercises) {
        SessionCompleted session = ada.session(day, 20);
        return new SessionCompleted(
                session.patientId(),
                session.sessionId(),
                1,
                false,
                session.occurredAt(),
                session.zone(),
                session.localDay(),
                session.recordedAt(),
                session.receivedAt(),
                null,
                session.plan(),
                exercises,
                session.effort0To10(),
                new SessionPain(before, during, null),
                null);
    }
}
