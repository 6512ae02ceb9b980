package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.history.Screen;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
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
    private static final Phrase CHANGE = phrase("screen.change");

    static Rule read(RuleNode node) {
        return new ScreenRule(node.limit(), node.truth("whenNeverAnswered"));
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Screen screen = chart.history().screen();
        if (!screen.judged()) {
            return List.of(Judgement.notJudged(phrase("screen.notJudged")));
        }
        if (screen.lastDay() == null) {
            Judgement never = Judgement.measuring(Figure.of(METRIC, Double.NaN).against(limit));
            return List.of(whenNeverAnswered ? never.met(phrase("screen.never"), CHANGE) : never);
        }
        long age = ChronoUnit.DAYS.between(screen.lastDay(), chart.day());
        Judgement judgement = Judgement.measuring(
                        Figure.of(METRIC, age).against(limit).between(screen.lastDay(), screen.lastDay()))
                .from(List.of(screen.factId()));
        return List.of(
                limit.holds(age)
                        ? judgement.met(phrase("screen.old", Words.count(age, "day"), limit.inWords()), CHANGE)
                        : judgement);
    }
}
