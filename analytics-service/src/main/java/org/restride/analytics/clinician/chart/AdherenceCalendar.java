package org.restride.analytics.clinician.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.Day;
import org.restride.analytics.report.PatientReport.Point;
import org.restride.analytics.report.PatientReport.Week;

/** A column for each week, a row for each day of the week. */
public final class AdherenceCalendar {

    private final PatientReport report;
    private final PlanHistory plans;
    private final LocalDate from;
    private final Glossary glossary;
    private final Map<LocalDate, Day> days;
    private final Set<LocalDate> heardOf = new HashSet<>();

    /** @param from first day shown */
    public AdherenceCalendar(PatientReport report, PlanHistory plans, LocalDate from, Glossary glossary) {
        this.report = report;
        this.plans = plans;
        this.from = from;
        this.glossary = glossary;
        this.days = report.days().stream().collect(Collectors.toMap(Day::day, Function.identity()));
        hear(report.pain().leg().series());
        hear(report.pain().back().series());
        report.pain().distal().series().stream()
                .filter(point -> point.location() != null)
                .forEach(point -> heardOf.add(point.day()));
    }

    private void hear(List<Point> series) {
        series.stream().filter(point -> point.score0To10() != null).forEach(point -> heardOf.add(point.day()));
    }

    /** @param done sessions, of those expected */
    public record Column(LocalDate monday, String label, String done, String basis) {}

    /** @param cells one for each column; null outside the days shown */
    public record Row(String weekday, List<Cell> cells) {}

    public record Cell(LocalDate day, DayStatus status, String text) {}

    public List<Column> columns() {
        return weeks().stream().map(this::column).toList();
    }

    private List<Week> weeks() {
        return report.weeks().stream()
                .filter(week -> !week.block().to().isBefore(from))
                .toList();
    }

    private static LocalDate monday(Week week) {
        return week.block().from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Column column(Week week) {
        String expected = glossary.number(week.block().expected());
        return new Column(
                monday(week),
                glossary.shortDay(monday(week)),
                String.valueOf(week.block().done()),
                expected);
    }

    public List<Row> rows() {
        List<Week> weeks = weeks();
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> new Row(glossary.weekday(weekday), cells(weeks, weekday)))
                .toList();
    }

    private List<Cell> cells(List<Week> weeks, DayOfWeek weekday) {
        List<Cell> cells = new ArrayList<>();
        for (Week week : weeks) {
            LocalDate day = monday(week).plusDays(weekday.ordinal());
            boolean shown = !day.isBefore(from) && !day.isAfter(report.period().to());
            cells.add(shown ? cell(day, week) : null);
        }
        return cells;
    }

    private Cell cell(LocalDate day, Week week) {
        DayStatus status = status(day, week);
        return new Cell(day, status, "%s: %s".formatted(glossary.day(day), text(day, status)));
    }

    private String text(LocalDate day, DayStatus status) {
        String name = glossary.name("status", status);
        Day told = days.get(day);
        return told == null || told.dose() == null ? name : "%s, %s".formatted(name, glossary.percent(told.dose()));
    }

    private DayStatus status(LocalDate day, Week week) {
        Day told = days.get(day);
        if (told != null && told.sessions() > 0) {
            return ofSessions(told);
        }
        if (plans.isPausedOn(day)) {
            return DayStatus.PAUSED;
        }
        if (plans.inForceOn(day).isEmpty()) {
            return DayStatus.NO_DATA;
        }
        boolean enough = week.block().done() >= week.block().expected().doubleValue();
        if (enough || isRestDay(day)) {
            return DayStatus.REST;
        }
        boolean isOver = day.isBefore(report.asOfDay());
        return isOver && heardOf.contains(day) ? DayStatus.MISSED : DayStatus.NO_DATA;
    }

    private static DayStatus ofSessions(Day told) {
        if (told.completed() == null) {
            return DayStatus.UNRATED;
        }
        return told.completed() > 0 ? DayStatus.DONE : DayStatus.PARTLY;
    }

    private boolean isRestDay(LocalDate day) {
        return plans.inForceOn(day).orElseThrow().schedule().restDays().contains(day.getDayOfWeek());
    }
}
