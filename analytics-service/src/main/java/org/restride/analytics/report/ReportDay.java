package org.restride.analytics.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.report.PatientReport.Day;
import org.restride.analytics.report.PatientReport.Location;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.Point;
import org.restride.analytics.report.PatientReport.StageRun;
import org.restride.analytics.report.PatientReport.Week;
import org.restride.analytics.report.PatientReport.WeekStatus;
import org.restride.events.DistalLocation;

/**
 * All that a report says of one day.
 *
 * @param weekVersion 1 unless late facts changed the figures of the week; null while they are provisional
 * @param stageCode null without a plan
 * @param sessions null when nothing was reported for the day; so are the next two
 * @param paused null without a plan
 * @param completed null, too, when there were sessions and none had a prescription
 * @param legFlare null when nobody can say: no protocol says what a flare is, or too few scores
 * @param calledFlare true when the patient called it one; null when they did not say so
 */
record ReportDay(
        LocalDate day,
        String isoWeek,
        WeekStatus weekStatus,
        Integer weekVersion,
        String stageCode,
        Boolean paused,
        Integer sessions,
        Integer completed,
        BigDecimal dose,
        Point leg,
        Boolean legFlare,
        Point back,
        Boolean backFlare,
        DistalLocation mostDistal,
        Boolean calledFlare) {

    /** The days of the period, earliest first. */
    static List<ReportDay> of(PatientReport report) {
        Map<LocalDate, Day> days = report.days().stream().collect(Collectors.toMap(Day::day, Function.identity()));
        var called = new HashSet<>(report.pain().calledFlare());
        List<ReportDay> all = new ArrayList<>();
        for (int i = 0; i < report.pain().leg().series().size(); i++) {
            Point leg = report.pain().leg().series().get(i);
            Day day = days.get(leg.day());
            Week week = week(report.weeks(), leg.day());
            String stageCode = stageCode(report.stages(), leg.day());
            all.add(new ReportDay(
                    leg.day(),
                    week.isoWeek(),
                    week.status(),
                    version(week),
                    stageCode,
                    stageCode == null ? null : Boolean.valueOf(covers(report.paused(), leg.day())),
                    day == null ? null : Integer.valueOf(day.sessions()),
                    day == null ? null : day.completed(),
                    day == null ? null : day.dose(),
                    leg,
                    flare(report.pain().leg(), leg.day()),
                    report.pain().back().series().get(i),
                    flare(report.pain().back(), leg.day()),
                    day == null ? null : day.mostDistal(),
                    called.contains(leg.day()) ? Boolean.TRUE : null));
        }
        return all;
    }

    private static Week week(List<Week> weeks, LocalDate day) {
        return weeks.stream()
                .filter(week -> isWithin(week.block().from(), week.block().to(), day))
                .findFirst()
                .orElseThrow();
    }

    private static Integer version(Week week) {
        return week.status() == WeekStatus.PROVISIONAL
                ? null
                : Integer.valueOf(Math.max(1, week.restatements().size()));
    }

    private static String stageCode(List<StageRun> stages, LocalDate day) {
        return stages.stream()
                .filter(stage -> isWithin(stage.from(), stage.to(), day))
                .map(StageRun::stageCode)
                .findFirst()
                .orElse(null);
    }

    private static Boolean flare(Location location, LocalDate day) {
        return location.flares() == null || covers(location.flaresNotJudged(), day)
                ? null
                : Boolean.valueOf(
                        location.flares().stream().anyMatch(flare -> isWithin(flare.from(), flare.to(), day)));
    }

    private static boolean covers(List<Period> spans, LocalDate day) {
        return spans.stream().anyMatch(span -> isWithin(span.from(), span.to(), day));
    }

    private static boolean isWithin(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
