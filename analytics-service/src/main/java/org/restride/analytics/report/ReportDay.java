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
import org.restride.analytics.report.PatientReport.Flare;
import org.restride.analytics.report.PatientReport.Point;
import org.restride.analytics.report.PatientReport.StageRun;
import org.restride.events.DistalLocation;

/**
 * All that a report says of one day.
 *
 * @param stageCode null without a plan
 * @param sessions null when nothing was reported for the day; so are the next two
 * @param legFlare null when no protocol says what a flare is
 * @param calledFlare true when the patient called it one; null when they did not say so
 */
record ReportDay(
        LocalDate day,
        String stageCode,
        boolean paused,
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
            all.add(new ReportDay(
                    leg.day(),
                    stageCode(report.stages(), leg.day()),
                    report.paused().stream().anyMatch(pause -> isWithin(pause.from(), pause.to(), leg.day())),
                    day == null ? null : Integer.valueOf(day.sessions()),
                    day == null ? null : Integer.valueOf(day.completed()),
                    day == null ? null : day.dose(),
                    leg,
                    flare(report.pain().leg().flares(), leg.day()),
                    report.pain().back().series().get(i),
                    flare(report.pain().back().flares(), leg.day()),
                    day == null ? null : day.mostDistal(),
                    called.contains(leg.day()) ? Boolean.TRUE : null));
        }
        return all;
    }

    private static String stageCode(List<StageRun> stages, LocalDate day) {
        return stages.stream()
                .filter(stage -> isWithin(stage.from(), stage.to(), day))
                .map(StageRun::stageCode)
                .findFirst()
                .orElse(null);
    }

    private static Boolean flare(List<Flare> flares, LocalDate day) {
        return flares == null
                ? null
                : Boolean.valueOf(flares.stream().anyMatch(flare -> isWithin(flare.from(), flare.to(), day)));
    }

    private static boolean isWithin(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
