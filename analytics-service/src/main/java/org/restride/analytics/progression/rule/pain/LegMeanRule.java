package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Readings;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.PainLocation;

/** The mean of leg pain over some days; two of them after each other make CR-1. */
record LegMeanRule(Window window, int leastDays, Limit limit) implements Rule {

    static Rule read(RuleNode node) {
        return new LegMeanRule(node.window(), node.whole("minDays", 1), node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Readings readings = chart.readings(PainLocation.LEG, window);
        double mean = readings.sample().mean();
        Judgement judgement = Judgement.measuring(Figure.of("pain.leg.mean", mean)
                        .against(limit)
                        .over(window, chart)
                        .needing(readings.size(), leastDays))
                .from(readings)
                .at(PainLocation.LEG);
        return List.of(judged(judgement, readings.size(), mean));
    }

    private Judgement judged(Judgement judgement, int days, double mean) {
        if (days < leastDays) {
            return judgement.insufficient(phrase("legPain.tooFew", days, window.days()));
        }
        return limit.holds(mean)
                ? judgement.met(
                        phrase(
                                "legPain",
                                Words.oneDecimal(mean),
                                window.days(),
                                limit.operator(),
                                Words.oneDecimal(limit.value())),
                        phrase(
                                "legPain.change",
                                limit.operator(),
                                Words.oneDecimal(limit.value()),
                                Words.oneDecimal(mean)))
                : judgement;
    }
}
