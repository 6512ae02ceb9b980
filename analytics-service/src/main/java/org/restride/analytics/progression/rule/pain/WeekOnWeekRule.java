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
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.PainLocation;
import org.restride.events.ProtocolPublished.Decision;

/**
 * How much the mean of some days is above the mean of as many days before (RG-2, HD-W). People notice a rise of one
 * point; two are beyond what measuring alone brings (RULES 3.2).
 *
 * @param recentMean of the later days that it takes besides; null for none
 * @param sendsBack whether it speaks for going back by a stage
 */
record WeekOnWeekRule(Window window, int leastDays, Limit limit, Limit recentMean, boolean sendsBack)
        implements ByLocation {

    /** As version 0.1.0 left unsaid (RULES 8.3, RG-2 and HD-W). */
    private static final int IMPLIED_DAYS = 7;

    private static final int IMPLIED_LEAST_DAYS = 4;

    static Rule read(RuleNode node) {
        return new WeekOnWeekRule(
                node.windowWithBeforeOr(IMPLIED_DAYS),
                node.wholeOr(IMPLIED_LEAST_DAYS, "minDays", 1),
                node.limit(),
                node.also("recent mean").orElse(null),
                node.leadsTo() == Decision.REGRESS);
    }

    @Override
    public Judgement judge(Chart chart, PainLocation location) {
        Readings now = chart.readings(location, window);
        Readings before = chart.readings(location, window.before());
        double mean = now.sample().mean();
        double rise = mean - before.sample().mean();
        Figure recent = Figure.of("recent mean", mean).over(window, chart).needing(now.size(), leastDays);
        Judgement judgement = Judgement.measuring(
                        Figure.of("weekOnWeek", rise).against(limit),
                        recentMean == null ? recent : recent.against(recentMean),
                        Figure.of("mean before", before.sample().mean())
                                .over(window.before(), chart)
                                .needing(before.size(), leastDays))
                .from(before, now);
        if (Math.min(now.size(), before.size()) < leastDays) {
            return judgement.insufficient(phrase("weekOnWeek.tooFew", before.size(), now.size()));
        }
        boolean isHigh = recentMean == null || recentMean.holds(mean);
        return limit.holds(rise) && isHigh ? met(judgement, location, rise, mean) : judgement;
    }

    private Judgement met(Judgement judgement, PainLocation location, double rise, double mean) {
        Phrase where = Words.of(location);
        Phrase finding = sendsBack
                ? phrase(
                        "weekOnWeek.marked",
                        where,
                        Words.oneDecimal(rise),
                        Words.oneDecimal(mean - rise),
                        Words.oneDecimal(mean),
                        Words.oneDecimal(limit.value()))
                : phrase("weekOnWeek", where, Words.oneDecimal(rise));
        return judgement.met(
                finding, phrase("weekOnWeek.change", where, Words.oneDecimal(limit.value()), Words.oneDecimal(rise)));
    }
}
