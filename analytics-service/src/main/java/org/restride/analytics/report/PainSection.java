package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.SevenDayMean;
import org.restride.analytics.report.PatientReport.Location;
import org.restride.analytics.report.PatientReport.Mean;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.Point;
import org.restride.analytics.summary.DaySummary;

/** The pain figures of one location in a report. */
record PainSection(Map<LocalDate, Reading> readings) {

    static PainSection of(List<DaySummary> days, Function<DaySummary, Reading> location) {
        Map<LocalDate, Reading> readings = new HashMap<>();
        days.forEach(day -> readings.put(day.day(), location.apply(day)));
        return new PainSection(readings);
    }

    Location location(LocalDate asOfDay, Period period) {
        SevenDayMean now = SevenDayMean.endingOn(asOfDay, readings);
        SevenDayMean before = SevenDayMean.endingOn(asOfDay.minusDays(SevenDayMean.WINDOW_DAYS), readings);
        Double change = now.mean() == null || before.mean() == null ? null : now.mean() - before.mean();
        return new Location(
                mean(now),
                mean(before),
                Rounded.ofNullable(change),
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(this::point)
                        .toList());
    }

    /** Days of the period that have a score. */
    int daysWithScore(Period period) {
        return (int) period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(day -> readings.getOrDefault(day, Reading.NONE).score0To10() != null)
                .count();
    }

    private Point point(LocalDate day) {
        Reading reading = readings.getOrDefault(day, Reading.NONE);
        SevenDayMean mean = SevenDayMean.endingOn(day, readings);
        return new Point(
                day,
                reading.score0To10(),
                reading.source(),
                reading.recalled0To10(),
                Rounded.ofNullable(mean.mean()),
                mean.days());
    }

    private static Mean mean(SevenDayMean mean) {
        String missing = mean.mean() != null
                ? null
                : "%d of %d days have a score; %d are needed"
                        .formatted(mean.days(), SevenDayMean.WINDOW_DAYS, SevenDayMean.LEAST_DAYS);
        return new Mean(
                mean.from(),
                mean.to(),
                mean.days(),
                SevenDayMean.WINDOW_DAYS,
                Rounded.ofNullable(mean.mean()),
                missing);
    }
}
