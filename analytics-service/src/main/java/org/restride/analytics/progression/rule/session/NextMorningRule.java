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

/** Of how many of the last three sessions it is known how the next day was (HD-RD). */
record NextMorningRule(Window window, Limit limit) implements Rule {

    private static final int LAST = 3;

    static Rule read(RuleNode node) {
        return new NextMorningRule(node.windowOr(Responded.IMPLIED_DAYS), node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Responded last = Responded.toLast(LAST, window, chart);
        int known = last.count(Response::hasNextMorning);
        Judgement judgement = Judgement.measuring(Figure.of("response.nextMorningOfLast3", known)
                        .against(limit)
                        .over(window, chart)
                        .outOf(last.size()))
                .from(last.factIds());
        return List.of(
                limit.holds(known)
                        ? judgement.met(
                                phrase("nextMorning", known, LAST, limit.inWords()), phrase("nextMorning.change", LAST))
                        : judgement);
    }
}
