package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.ProtocolPublished.Decision;

/**
 * Whether a patient would go back from the first stage, where only the dose can go down, and would not have the week
 * before (HD-S1; RULES 8.7 item 12).
 */
record FirstStageRule(boolean expected, double doseFactor) implements Rule {

    private static final double HALF = 0.5;

    static Rule read(RuleNode node) {
        node.mustLeadTo(Decision.HOLD);
        return new FirstStageRule(node.yesOrNo(), node.number("doseFactor"));
    }

    @Override
    public Precedence precedence() {
        return Precedence.AFTER_REGRESS;
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        if (!chart.stage().isFirst()) {
            return List.of(Judgement.notJudged(phrase("regress.firstStageOnly")));
        }
        boolean isFirstTime = chart.hasRegressCriteria() && !chart.history().previousWeekHadRegressCriteria();
        Judgement judgement = Judgement.measuring(
                Figure.yes("regress.atFirstStage", isFirstTime), Figure.of("dose factor", doseFactor));
        return List.of(
                chart.hasRegressCriteria() && isFirstTime == expected ? judgement.met(lessDose(), null) : judgement);
    }

    private Phrase lessDose() {
        return doseFactor == HALF ? phrase("regress.halve") : phrase("regress.reduce", Words.percent(doseFactor));
    }
}
