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

/**
 * How many of the last three sessions broke a limit of pain (RG-3; RULES 6 and 8.7 item 10).
 *
 * @param leastSessions of which something must be known of how they hurt
 */
record ExceedanceRule(Window window, int leastSessions, Limit limit) implements Rule {

    private static final String METRIC = "response.exceedances.last3";

    /** What the metric is about. */
    private static final int LAST = 3;

    /** As version 0.1.0 left unsaid (RULES 8.3, RG-3). */
    private static final int IMPLIED_LEAST_SESSIONS = 2;

    static Rule read(RuleNode node) {
        return new ExceedanceRule(
                node.windowOr(Responded.IMPLIED_DAYS),
                node.wholeOr(IMPLIED_LEAST_SESSIONS, "minSessions", 1),
                node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Responded last = Responded.toLast(LAST, window, chart);
        int broken = last.count(Response::isBroken);
        int rated = last.count(Response::isRated);
        Judgement judgement = Judgement.measuring(Figure.of(METRIC, broken)
                        .against(limit)
                        .over(window, chart)
                        .needing(rated, leastSessions))
                .from(last.factIds());
        if (rated < leastSessions) {
            return List.of(judgement.insufficient(phrase("limits.tooFew", rated)));
        }
        return List.of(
                limit.holds(broken)
                        ? judgement.met(
                                phrase("limits.broken", broken, last.size(), last.brokenInWords()),
                                phrase("limits.change", limit.inWords(), LAST, broken))
                        : judgement);
    }
}
