package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Response;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** How many of the last three sessions have a score of pain during or after (HD-RD). */
record RatedRule(Window window, Limit limit) implements Rule {

    private static final int LAST = 3;

    static Rule read(RuleNode node) {
        return new RatedRule(node.windowOr(Responded.IMPLIED_DAYS), node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Responded last = Responded.toLast(LAST, window, chart);
        int rated = last.count(Response::hasPainOfSession);
        Judgement judgement = Judgement.measuring(Figure.of("response.ratedOfLast3", rated)
                        .against(limit)
                        .over(window, chart)
                        .outOf(last.size()))
                .from(last.factIds());
        return List.of(
                limit.holds(rated)
                        ? judgement.met(
                                phrase("rated", rated, LAST, limit.inWords()),
                                phrase("rated.change", limit.inWords(), LAST, rated))
                        : judgement);
    }
}
