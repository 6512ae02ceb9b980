package org.restride.analytics.progression.rule.course;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Words;
import org.restride.analytics.progression.history.Screen;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/**
 * How old the last complete screen for warning symptoms is: "no" expires (HD-S; RULES 6.1 and 8.7 item 13).
 *
 * @param whenNeverAnswered whether it holds where there never was one
 */
record ScreenRule(Limit limit, boolean whenNeverAnswered) implements Rule {

    private static final String METRIC = "redFlag.screenAgeDays";
    private static final String CHANGE = "a complete screen for warning symptoms";

    static Rule read(RuleNode node) {
        return new ScreenRule(node.limit(), node.truth("whenNeverAnswered"));
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Screen screen = chart.history().screen();
        if (!screen.judged()) {
            return List.of(Judgement.notJudged("nothing was said about screens"));
        }
        if (screen.lastDay() == null) {
            Judgement never = Judgement.measuring(Figure.of(METRIC, Double.NaN).against(limit));
            return List.of(whenNeverAnswered ? never.met("screen for warning symptoms never answered", CHANGE) : never);
        }
        long age = ChronoUnit.DAYS.between(screen.lastDay(), chart.day());
        Judgement judgement = Judgement.measuring(
                        Figure.of(METRIC, age).against(limit).between(screen.lastDay(), screen.lastDay()))
                .from(List.of(screen.factId()));
        return List.of(
                limit.holds(age)
                        ? judgement.met(
                                "last screen for warning symptoms %s ago (at most %s)"
                                        .formatted(Words.count(age, "day"), limit.inWords()),
                                CHANGE)
                        : judgement);
    }
}
