package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Readings;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Tongue;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Operator;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.analytics.trend.LocationShift;

/**
 * Symptoms moved further down the leg and stayed there (RG-5; RULES 8.7 item 8).
 *
 * @param window days of the latest ranks; the usual rank comes from as many days before
 * @param leastReadings ranks that each of the two must have
 * @param shift how many ranks further it must be
 */
record DistalShiftRule(Window window, int leastReadings, Limit shift) implements Rule {

    /** As version 0.1.0 left unsaid (RULES 8.3, RG-5). */
    private static final int IMPLIED_DAYS = 7;

    private static final int IMPLIED_LEAST_READINGS = 3;

    /** What the metric is: at least two of the last three ranks, one of which reaches the thigh. */
    private static final int LAST_RANKS = 3;

    private static final int LEAST_SHIFTED = 2;
    private static final int THIGH = 3;

    static Rule read(RuleNode node) {
        Limit shift = node.limit();
        if (shift.operator() != Operator.AT_LEAST) {
            node.fault("op", "is >=");
        }
        return new DistalShiftRule(
                node.windowWithBeforeOr(IMPLIED_DAYS), node.wholeOr(IMPLIED_LEAST_READINGS, "minReadings", 1), shift);
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Readings within = chart.ranks(window);
        Readings last = within.last(LAST_RANKS);
        Readings earlier = chart.ranks(window.before());
        LocationShift moved = LocationShift.of(last.sample(), earlier.sample(), shift.value());
        Judgement judgement = Judgement.measuring(
                        Figure.of(
                                        "ranks further by %s or more"
                                                .formatted(shift.inWords().in(Tongue.ENGLISH)),
                                        moved.further())
                                .over(window, chart)
                                .needing(within.size(), leastReadings),
                        Figure.of("highest of the last 3 ranks", last.sample().max())
                                .over(window, chart),
                        Figure.of("usual rank", moved.earlierMedian())
                                .over(window.before(), chart)
                                .needing(earlier.size(), leastReadings))
                .from(earlier, last);
        if (Math.min(within.size(), earlier.size()) < leastReadings) {
            return List.of(judgement.insufficient(phrase("distalShift.tooFew", earlier.size(), within.size())));
        }
        boolean isFurther = moved.further() >= LEAST_SHIFTED && last.sample().max() >= THIGH;
        return List.of(isFurther ? met(judgement, moved, last) : judgement);
    }

    private static Judgement met(Judgement judgement, LocationShift moved, Readings last) {
        return judgement.met(
                phrase(
                        "distalShift",
                        Words.plain(moved.earlierMedian()),
                        Words.listed(last.sample().values())),
                phrase("distalShift.change", Words.plain(moved.earlierMedian())));
    }
}
