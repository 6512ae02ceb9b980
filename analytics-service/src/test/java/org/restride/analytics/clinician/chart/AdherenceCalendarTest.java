package org.restride.analytics.clinician.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.analytics.clinician.chart.DayStatus.DONE;
import static org.restride.analytics.clinician.chart.DayStatus.MISSED;
import static org.restride.analytics.clinician.chart.DayStatus.NO_DATA;
import static org.restride.analytics.clinician.chart.DayStatus.PARTLY;
import static org.restride.analytics.clinician.chart.DayStatus.PAUSED;
import static org.restride.analytics.clinician.chart.DayStatus.REST;
import static org.restride.analytics.clinician.chart.DayStatus.UNRATED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.clinician.words.Language;
import org.restride.analytics.pain.ReadingSource;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.Block;
import org.restride.analytics.report.PatientReport.Day;
import org.restride.analytics.report.PatientReport.Distal;
import org.restride.analytics.report.PatientReport.Location;
import org.restride.analytics.report.PatientReport.Pain;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.Point;
import org.restride.analytics.report.PatientReport.Week;

/** One week of March 2026, Monday the 2nd to Sunday the 8th; three sessions are asked for. */
class AdherenceCalendarTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private final History ada = History.ofSomebody();

    private static Day day(int weekday, int sessions, Integer completed) {
        return new Day(MONDAY.plusDays(weekday), sessions, completed, BigDecimal.valueOf(0.4), false, null);
    }

    /** @param scored weekdays with a score */
    private List<DayStatus> statuses(PlanHistory plans, int done, List<Day> days, Integer... scored) {
        List<Point> series = IntStream.range(0, 7)
                .mapToObj(weekday -> new Point(
                        MONDAY.plusDays(weekday),
                        List.of(scored).contains(weekday) ? Integer.valueOf(3) : null,
                        ReadingSource.DAILY_AVERAGE,
                        null,
                        null,
                        0))
                .toList();
        var location = new Location(null, null, null, series, null, null, null, null, null, List.of());
        var pain = new Pain(location, location, new Distal(null, null, 0, 0, 0, null, null, List.of()), List.of());
        var week = new Week(
                "2026-W10",
                null,
                null,
                new Block(MONDAY, MONDAY.plusDays(6), 7, BigDecimal.valueOf(3), done, BigDecimal.ONE),
                null,
                null,
                List.of());
        var report = new PatientReport(
                ada.patientId(),
                "Ada",
                MONDAY.plusDays(6),
                "Europe/Berlin",
                new Period(MONDAY, MONDAY.plusDays(6)),
                null,
                null,
                List.of(week),
                pain,
                days,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        return new AdherenceCalendar(report, plans, MONDAY, Glossary.in(Language.EN))
                .rows().stream().map(row -> row.cells().get(0).status()).toList();
    }

    private PlanHistory plan() {
        return PlanHistory.of(List.of(ada.plan(1, "2026-01-01", "S1", 3)));
    }

    @Test
    void a_day_of_silence_is_not_a_missed_one() {
        assertThat(statuses(plan(), 1, List.of(day(0, 1, 1), day(1, 1, 0)), 2, 3))
                .containsExactly(DONE, PARTLY, MISSED, MISSED, NO_DATA, NO_DATA, NO_DATA);
    }

    @Test
    void once_the_week_has_its_sessions_the_other_days_are_for_rest() {
        assertThat(statuses(plan(), 3, List.of(day(0, 1, 1), day(1, 1, 1), day(2, 2, 1)), 3))
                .containsExactly(DONE, DONE, DONE, REST, REST, REST, REST);
    }

    @Test
    void nothing_is_asked_in_a_pause_and_what_was_done_counts_all_the_same() {
        var paused =
                PlanHistory.of(List.of(ada.plan(1, "2026-01-01", "S1", 3, History.pause("2026-03-03", "2026-03-08"))));
        assertThat(statuses(paused, 1, List.of(day(2, 1, 1)), 0))
                .containsExactly(MISSED, PAUSED, DONE, PAUSED, PAUSED, PAUSED, PAUSED);
    }

    @Test
    void a_session_without_a_prescription_is_neither_done_nor_missed() {
        assertThat(statuses(plan(), 0, List.of(day(0, 1, null)), 0, 1)).startsWith(UNRATED, MISSED);
    }

    @Test
    void today_is_not_missed_before_it_is_over() {
        assertThat(statuses(plan(), 0, List.of(), 5, 6)).endsWith(MISSED, NO_DATA);
    }

    @Test
    void before_the_plan_nobody_knows() {
        assertThat(statuses(PlanHistory.of(List.of()), 0, List.of(), 0)).containsOnly(NO_DATA);
    }
}
