package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.ProtocolPublished.Decision;

/** How often a patient above the first stage, who would go back now, went back lately (CR-3; RULES 8.7 item 12). */
record RegressCountRule(Window window, Limit limit) implements Rule {

    /** Histories count the regressions of 28 days. */
    private static final Window COUNTED = new Window(28, 0);

    static Rule read(RuleNode node) {
        node.mustLeadTo(Decision.REFER);
        Window window = node.window();
        if (!window.equals(COUNTED)) {
            node.fault("window", "is P28D: regressions are counted over 28 days");
        }
        if (!node.says("andNow", "REGRESS")) {
            node.fault("andNow", "is missing");
        }
        return new RegressCountRule(window, node.limit());
    }

    @Override
    public Precedence precedence() {
        return Precedence.AFTER_REGRESS;
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        if (chart.stage().isFirst()) {
            return List.of(Judgement.notJudged(phrase("regress.notFirstStage")));
        }
        int count = chart.history().regressionsInLast28Days();
        Judgement judgement = Judgement.measuring(
                Figure.of("regress.count", count).against(limit).over(window, chart),
                Figure.yes("regress criteria now", chart.hasRegressCriteria()));
        return List.of(
                chart.hasRegressCriteria() && limit.holds(count)
                        ? judgement.met(phrase("regress.again", Words.count(count, "regression"), window.days()), null)
                        : judgement);
    }
}
