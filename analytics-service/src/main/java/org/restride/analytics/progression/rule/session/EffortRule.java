package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import java.util.Objects;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.analytics.trend.Median;

/** How hard the last three sessions were, of those that say so (HD-E). */
record EffortRule(Window window, Limit limit) implements Rule {

    private static final int LAST = 3;

    static Rule read(RuleNode node) {
        return new EffortRule(node.windowOr(Responded.IMPLIED_DAYS), node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Responded last = Responded.toLast(LAST, window, chart);
        double[] efforts = last.responses().stream()
                .map(response -> response.session().effort0To10())
                .filter(Objects::nonNull)
                .mapToDouble(Integer::doubleValue)
                .toArray();
        double median = Median.of(efforts);
        Judgement judgement = Judgement.measuring(Figure.of("rpe.median.last3", median)
                        .against(limit)
                        .over(window, chart)
                        .outOf(efforts.length))
                .from(last.responses().stream()
                        .flatMap(response -> response.session().factIds().stream())
                        .toList());
        if (efforts.length == 0) {
            return List.of(judgement.insufficient(phrase("effort.none")));
        }
        return List.of(limit.holds(median) ? met(judgement, median) : judgement);
    }

    private Judgement met(Judgement judgement, double median) {
        return judgement.met(
                phrase("effort", LAST, Words.plain(median), limit.inWords()),
                phrase("effort.change", LAST, limit.inWords(), Words.plain(median)));
    }
}
