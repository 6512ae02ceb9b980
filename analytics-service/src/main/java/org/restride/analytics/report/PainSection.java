package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.restride.analytics.pain.BaselineScore;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.SevenDayMean;
import org.restride.analytics.report.PatientReport.BaselinePain;
import org.restride.analytics.report.PatientReport.Location;
import org.restride.analytics.report.PatientReport.Mean;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.Point;
import org.restride.analytics.report.PatientReport.SinceBaseline;
import org.restride.analytics.report.PatientReport.Spread;
import org.restride.analytics.report.PatientReport.TrendLine;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.trend.Improvement;
import org.restride.analytics.trend.Sample;
import org.restride.analytics.trend.Trend;
import org.restride.analytics.trend.Variability;
import org.restride.events.PainLocation;

/**
 * The pain figures of one location in a report.
 *
 * @param meaningful least change that means something to patients
 */
record PainSection(Map<LocalDate, Reading> readings, Improvement.Meaningful meaningful) {

    /** As the rule for rising pain looks at it (RULES 8.3, RG-4). */
    private static final int TREND_DAYS = 21;

    private static final int LEAST_OF_TREND = 10;
    private static final int LEAST_SPAN_DAYS = 14;

    static PainSection of(
            List<DaySummary> days, Function<DaySummary, Reading> location, Improvement.Meaningful meaningful) {
        Map<LocalDate, Reading> readings = new HashMap<>();
        days.forEach(day -> readings.put(day.day(), location.apply(day)));
        return new PainSection(readings, meaningful);
    }

    /**
     * @param programmeStart null without a plan in force
     * @param flares of the period
     */
    Location location(
            LocalDate asOfDay, Period period, LocalDate programmeStart, PainLocation where, FlareSection flares) {
        SevenDayMean now = SevenDayMean.endingOn(asOfDay, readings);
        SevenDayMean before = SevenDayMean.endingOn(asOfDay.minusDays(SevenDayMean.WINDOW_DAYS), readings);
        Double change = now.mean() == null || before.mean() == null ? null : now.mean() - before.mean();
        BaselineScore baseline = programmeStart == null ? null : BaselineScore.asOf(asOfDay, programmeStart, readings);
        Sample scores = scores();
        return new Location(
                mean(now),
                mean(before),
                Rounded.ofNullable(change),
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(this::point)
                        .toList(),
                baseline(baseline),
                sinceBaseline(baseline, now),
                spread(asOfDay, scores),
                trend(asOfDay, scores),
                flares.of(where),
                flares.notJudged(where));
    }

    private Sample scores() {
        Map<LocalDate, Integer> scores = new HashMap<>();
        readings.forEach((day, reading) -> scores.put(day, reading.score0To10()));
        return Sample.of(scores);
    }

    private static BaselinePain baseline(BaselineScore baseline) {
        if (baseline == null) {
            return new BaselinePain(null, null, 0, BaselineScore.LEAST_SCORES, null, "no plan is in force");
        }
        String missing = baseline.median() != null
                ? null
                : "%d scores since the programme began; %d are needed"
                        .formatted(baseline.n(), BaselineScore.LEAST_SCORES);
        return new BaselinePain(
                baseline.from(),
                baseline.to(),
                baseline.n(),
                BaselineScore.LEAST_SCORES,
                Rounded.ofNullable(baseline.median()),
                missing);
    }

    private SinceBaseline sinceBaseline(BaselineScore baseline, SevenDayMean now) {
        var leastPoints = Rounded.of(meaningful.points());
        var leastPercent = Rounded.of(meaningful.percent());
        if (baseline == null || baseline.median() == null || now.mean() == null) {
            String missing = now.mean() == null ? "no mean of the last seven days" : "no baseline";
            return new SinceBaseline(null, null, leastPoints, leastPercent, null, missing);
        }
        Improvement improvement = Improvement.of(baseline.median(), now.mean());
        return new SinceBaseline(
                Rounded.of(improvement.points()),
                Double.isFinite(improvement.percent()) ? Rounded.of(improvement.percent()) : null,
                leastPoints,
                leastPercent,
                improvement.reaches(meaningful),
                null);
    }

    private static Spread spread(LocalDate asOfDay, Sample scores) {
        LocalDate from = asOfDay.minusDays(Variability.WINDOW_DAYS - 1L);
        int n = scores.between(from, asOfDay).size();
        var deviation = Variability.endingOn(asOfDay, scores);
        return new Spread(
                from,
                asOfDay,
                n,
                Variability.LEAST_DAYS,
                deviation.isPresent() ? Rounded.of(deviation.getAsDouble()) : null,
                deviation.isPresent()
                        ? null
                        : "%d of %d days have a score; %d are needed"
                                .formatted(n, Variability.WINDOW_DAYS, Variability.LEAST_DAYS));
    }

    private static TrendLine trend(LocalDate asOfDay, Sample scores) {
        LocalDate from = asOfDay.minusDays(TREND_DAYS - 1L);
        Sample window = scores.between(from, asOfDay);
        if (window.size() < LEAST_OF_TREND || window.spanDays() < LEAST_SPAN_DAYS) {
            String missing = "%d scores over %d days; %d over at least %d are needed"
                    .formatted(window.size(), window.spanDays(), LEAST_OF_TREND, LEAST_SPAN_DAYS);
            return new TrendLine(from, asOfDay, window.size(), LEAST_OF_TREND, window.spanDays(), null, null, missing);
        }
        Trend trend = Trend.of(window);
        return new TrendLine(
                from,
                asOfDay,
                trend.readings(),
                LEAST_OF_TREND,
                trend.spanDays(),
                Rounded.of(trend.slopePerWeek()),
                Rounded.of(trend.pIncrease()),
                null);
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
