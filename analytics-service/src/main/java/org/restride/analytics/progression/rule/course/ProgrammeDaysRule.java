package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** For how many days the programme has run, the first being 1 (part of CR-2). */
record ProgrammeDaysRule(Limit limit) implements Rule {

    static Rule read(RuleNode node) {
        return new ProgrammeDaysRule(node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        int days = chart.history().programmeDay();
        Judgement judgement =
                Judgement.measuring(Figure.of("programme.days", days).against(limit));
        return List.of(
                limit.holds(days)
                        ? judgement.met(phrase("programmeDays", days, limit.operator(), limit.inWords()), null)
                        : judgement);
    }
}
