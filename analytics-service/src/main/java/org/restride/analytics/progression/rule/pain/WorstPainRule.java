package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.chart.WorstPain;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/**
 * Pain of the worse location in every one of some weeks: the lowest of its seven-day means (RULES 8.7 item 5). Compared
 * with the stage's gate it becomes a {@link GateRule}.
 */
record WorstPainRule(Window window, int leastDays, Limit limit) implements Rule {

    static final String METRIC = "pain.worst.mean";

    /** As version 0.1.0 left unsaid (RULES 8.3, HD-G; 8.7 item 5). */
    private static final int IMPLIED_LEAST_DAYS = 4;

    static Rule read(RuleNode node) {
        Window window = weeks(node, node.window());
        int leastDays = node.wholeOr(IMPLIED_LEAST_DAYS, "minDays", 1);
        return node.comparesWithStage(GateRule.GATE_OF_STAGE)
                ? new GateRule(window, leastDays, node.operator())
                : new WorstPainRule(window, leastDays, node.limit());
    }

    static Window weeks(RuleNode node, Window window) {
        if (window.days() % Window.WEEK.days() != 0) {
            node.fault("window", "is made of whole weeks");
        }
        return window;
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        WorstPain worst = chart.worstPain(window);
        Judgement judgement = measured(
                worst,
                chart,
                Figure.of(METRIC, worst.lowestMean())
                        .against(limit)
                        .over(window, chart)
                        .needing(worst.mostDays(), leastDays));
        if (worst.mostDays() < leastDays) {
            return List.of(judgement.insufficient(tooFewDays(worst)));
        }
        return List.of(limit.holds(worst.lowestMean()) ? met(judgement, worst) : judgement);
    }

    private Judgement met(Judgement judgement, WorstPain worst) {
        Phrase location = Words.of(worst.location());
        Phrase mean = Words.oneDecimal(worst.lowestMean());
        return judgement.met(
                phrase("worstPain", location, mean, limit.operator(), limit.inWords()),
                phrase("worstPain.change", location, limit.operator(), limit.inWords(), mean));
    }

    static Judgement measured(WorstPain worst, Chart chart, Figure... figures) {
        return Judgement.measuring(figures).from(worst.readings()).at(worst.location());
    }

    static Phrase tooFewDays(WorstPain worst) {
        return phrase("worstPain.tooFew", worst.mostDays());
    }
}
