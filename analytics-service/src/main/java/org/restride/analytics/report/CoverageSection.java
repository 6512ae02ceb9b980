package org.restride.analytics.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.report.PatientReport.Coverage;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.ThirtyDays;
import org.restride.analytics.summary.DaySummary;

/** How much was reported. */
record CoverageSection(List<DaySummary> days, PainSection leg, PainSection back) {

    private static final int BLOCK_DAYS = 30;

    Coverage coverage(Period period) {
        return new Coverage(
                days.stream().mapToInt(DaySummary::sessionsRecorded).sum(),
                days.stream().mapToInt(DaySummary::painScoresRecorded).sum(),
                days.isEmpty() ? null : days.get(0).day(),
                days.isEmpty() ? null : days.get(days.size() - 1).day(),
                length(period),
                leg.daysWithScore(period),
                back.daysWithScore(period),
                (int) in(period).stream()
                        .filter(day -> day.sessionsRecorded() > 0)
                        .count(),
                per30Days(period));
    }

    private List<ThirtyDays> per30Days(Period period) {
        List<ThirtyDays> blocks = new ArrayList<>();
        LocalDate to = period.to();
        while (!to.isBefore(period.from())) {
            LocalDate start = to.minusDays(BLOCK_DAYS - 1L);
            LocalDate from = start.isBefore(period.from()) ? period.from() : start;
            blocks.add(0, block(new Period(from, to)));
            to = from.minusDays(1);
        }
        return blocks;
    }

    private ThirtyDays block(Period block) {
        return new ThirtyDays(
                block.from(),
                block.to(),
                length(block),
                (int) in(block).stream().filter(CoverageSection::hasData).count(),
                leg.daysWithScore(block),
                back.daysWithScore(block));
    }

    private static boolean hasData(DaySummary day) {
        return day.sessionsRecorded() > 0
                || day.leg().score0To10() != null
                || day.back().score0To10() != null
                || day.mostDistal() != null;
    }

    private List<DaySummary> in(Period period) {
        return days.stream()
                .filter(day -> !day.day().isBefore(period.from()) && !day.day().isAfter(period.to()))
                .toList();
    }

    private static int length(Period period) {
        return (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }
}
