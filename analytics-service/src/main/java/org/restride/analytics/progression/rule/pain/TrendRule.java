package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Readings;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Operator;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.analytics.trend.Trend;
import org.restride.events.PainLocation;

/**
 * A slow rise over some weeks that chance does not explain (RG-4, HD-T; RULES 5.1 and 8.7 item 7).
 *
 * @param significance most that p may be
 * @param recentMean of the last seven days that it takes besides; null for none
 */
record TrendRule(Window window, int leastReadings, int leastSpanDays, Limit limit, Limit significance, Limit recentMean)
        implements ByLocation {

    /** As version 0.1.0 left unsaid of HD-T (RULES 8.3: as RG-4). */
    private static final int IMPLIED_DAYS = 21;

    private static final int IMPLIED_LEAST_READINGS = 10;
    private static final int IMPLIED_LEAST_SPAN = 14;

    /** A line takes two readings whatever the protocol says. */
    private static final int LEAST_OF_A_LINE = 2;

    static Rule read(RuleNode node) {
        return new TrendRule(
                node.windowOr(IMPLIED_DAYS),
                node.wholeOr(IMPLIED_LEAST_READINGS, "minReadings", LEAST_OF_A_LINE),
                node.wholeOr(IMPLIED_LEAST_SPAN, "minSpanDays", 1),
                node.limit(),
                new Limit(Operator.AT_MOST, node.number("mkOneSidedP")),
                node.also("recent mean").orElse(null));
    }

    @Override
    public Judgement judge(Chart chart, PainLocation location) {
        Readings readings = chart.readings(location, window);
        Readings recent = chart.readings(location, Window.WEEK);
        Figure slope = Figure.of("theilSenPerWeek", Double.NaN);
        if (readings.size() < leastReadings || readings.sample().spanDays() < leastSpanDays) {
            return Judgement.measuring(slope.against(limit).over(window, chart).needing(readings.size(), leastReadings))
                    .from(readings)
                    .insufficient(phrase(
                            "trend.tooFew",
                            readings.size(),
                            readings.sample().spanDays(),
                            leastReadings,
                            leastSpanDays));
        }
        Trend trend = chart.trend(location, window);
        double mean = recent.sample().mean();
        Figure recentFigure =
                Figure.of("recent mean", mean).over(Window.WEEK, chart).outOf(recent.size());
        Judgement judgement = Judgement.measuring(
                        Figure.of("theilSenPerWeek", trend.slopePerWeek())
                                .against(limit)
                                .over(window, chart)
                                .needing(readings.size(), leastReadings),
                        Figure.of("mkOneSidedP", trend.pIncrease()).against(significance),
                        recentMean == null ? recentFigure : recentFigure.against(recentMean))
                .from(readings);
        boolean rises = limit.holds(trend.slopePerWeek()) && significance.holds(trend.pIncrease());
        boolean isHigh = recentMean == null || !recent.isEmpty() && recentMean.holds(mean);
        return rises && isHigh ? met(judgement, location, trend) : judgement;
    }

    private Judgement met(Judgement judgement, PainLocation location, Trend trend) {
        Phrase slope = Words.plain(trend.slopePerWeek());
        return judgement.met(
                phrase(
                        "trend",
                        Words.of(location),
                        slope,
                        window.days(),
                        limit.inWords(),
                        Words.threeDecimals(trend.pIncrease()),
                        trend.readings()),
                phrase("trend.change", Words.of(location), limit.inWords(), slope));
    }
}
