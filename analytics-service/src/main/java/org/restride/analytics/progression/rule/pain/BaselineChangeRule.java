package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.chart.WorstPain;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.analytics.trend.Improvement;

/** How much better the worse location is than at the start, by its lowest weekly mean (CR-2; RULES 8.7 item 5). */
record BaselineChangeRule(String metric, ToDoubleFunction<Improvement> part, Window window, Limit limit)
        implements Rule {

    static final String BASELINE = "baseline";

    /** As version 0.1.0 left unsaid (RULES 8.3, CR-2). */
    private static final int IMPLIED_DAYS = 14;

    static Rule points(RuleNode node) {
        return read(node, Improvement::points);
    }

    static Rule percent(RuleNode node) {
        return read(node, Improvement::percent);
    }

    private static Rule read(RuleNode node, ToDoubleFunction<Improvement> part) {
        Window window = WorstPainRule.weeks(node, node.windowOr(IMPLIED_DAYS));
        return new BaselineChangeRule(node.metric(), part, window, node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        WorstPain worst = chart.worstPain(window);
        Double baseline =
                worst.location() == null ? null : chart.history().baseline().of(worst.location());
        double change =
                baseline == null ? Double.NaN : part.applyAsDouble(Improvement.of(baseline, worst.lowestMean()));
        Judgement judgement = WorstPainRule.measured(
                worst,
                chart,
                Figure.of(metric, change).against(limit).over(window, chart),
                Figure.of(BASELINE, baseline == null ? Double.NaN : baseline));
        return List.of(judged(judgement, baseline, change));
    }

    private Judgement judged(Judgement judgement, Double baseline, double change) {
        if (baseline == null || baseline == 0) {
            return judgement.insufficient(phrase("noImprovement.noBaseline"));
        }
        return limit.holds(change)
                ? judgement.met(phrase(metric, Words.plain(change), limit.operator(), limit.inWords()), null)
                : judgement;
    }
}
