package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Readings;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Operator;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.analytics.trend.CappedCusum;
import org.restride.events.PainLocation;

/**
 * A flare: pain stayed above the person's own usual level for days (RG-1; RULES 5.1 and 8.7 item 8).
 *
 * @param window days the excess is added up over
 * @param reference earlier days whose median is the usual level
 * @param leastReference readings these must have
 * @param allowance rise that does not count, {@code k}
 * @param alarm excess from which it is a flare, {@code h}
 * @param lastReadings median of the last three readings that it takes besides; null for none
 * @param oldestDays the last reading may be so many days old
 */
record FlareRule(
        Window window,
        Window reference,
        int leastReference,
        double allowance,
        Limit alarm,
        double cap,
        Limit lastReadings,
        int oldestDays)
        implements ByLocation {

    /** As version 0.1.0 left unsaid (RULES 8.3, RG-1). */
    private static final int IMPLIED_DAYS = 14;

    private static final Window IMPLIED_REFERENCE = new Window(14, 14);
    private static final int IMPLIED_LEAST_REFERENCE = 4;

    /** What the metric beside it is about: its last three readings within a week (RULES 8.7 item 8). */
    private static final int LAST_READINGS = 3;

    static Rule read(RuleNode node) {
        Optional<Limit> lastReadings = node.also("median of last 3 readings");
        return new FlareRule(
                node.windowOr(IMPLIED_DAYS),
                node.referenceWindowOr(IMPLIED_REFERENCE),
                node.wholeOr(IMPLIED_LEAST_REFERENCE, "minReadings", 1),
                node.number("k"),
                new Limit(Operator.AT_LEAST, node.number("h")),
                node.number("cap"),
                lastReadings.orElse(null),
                node.whole("maxAgeDaysOfLastReading", 0));
    }

    @Override
    public Judgement judge(Chart chart, PainLocation location) {
        Readings usual = chart.readings(location, reference);
        Readings recent = chart.readings(location, window);
        Readings last = chart.readings(location, Window.WEEK).last(LAST_READINGS);
        double level = usual.sample().median();
        double excess = CappedCusum.of(recent.sample(), level, allowance, cap);
        double lastMedian = last.sample().median();
        Figure lastFigure = Figure.of("median of last 3 readings", lastMedian);
        Judgement judgement = Judgement.measuring(
                        Figure.of("cusum", usual.isEmpty() ? Double.NaN : excess)
                                .against(alarm)
                                .over(window, chart)
                                .outOf(recent.size()),
                        Figure.of("usual level", level).over(reference, chart).needing(usual.size(), leastReference),
                        (lastReadings == null ? lastFigure : lastFigure.against(lastReadings))
                                .over(Window.WEEK, chart)
                                .needing(last.size(), LAST_READINGS))
                .from(usual, recent);
        if (usual.size() < leastReference) {
            return judgement.insufficient(phrase("flare.noUsualLevel", usual.size()));
        }
        if (last.size() < LAST_READINGS || ageDays(last, chart) > oldestDays) {
            return judgement.insufficient(phrase("flare.noLastReadings"));
        }
        boolean stays = lastReadings == null || lastReadings.holds(lastMedian);
        return alarm.holds(excess) && stays ? met(judgement, location, excess, level, last) : judgement;
    }

    private Judgement met(Judgement judgement, PainLocation location, double excess, double usual, Readings last) {
        return judgement.met(
                phrase(
                        "flare",
                        Words.of(location),
                        Words.plain(excess),
                        Words.plain(usual),
                        alarm.inWords(),
                        Words.listed(last.sample().values())),
                phrase("flare.change", Words.of(location), Words.plain(usual), alarm.inWords(), Words.plain(excess)));
    }

    private static long ageDays(Readings last, Chart chart) {
        return ChronoUnit.DAYS.between(last.sample().lastDay(), chart.day());
    }
}
