package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.ProtocolPublished.Decision;

/** In how many weeks on end a patient in the first stage would have gone back (CR-3; RULES 8.7 item 12). */
record ConsecutiveWeeksRule(Limit limit) implements Rule {

    /** Histories know of the week before and no further back. */
    private static final int MOST_KNOWN = 2;

    static Rule read(RuleNode node) {
        node.mustLeadTo(Decision.REFER);
        Limit limit = node.limit();
        if (limit.value() > MOST_KNOWN) {
            node.fault("value", "is at most %d: no more weeks are looked at".formatted(MOST_KNOWN));
        }
        return new ConsecutiveWeeksRule(limit);
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
        int before = chart.history().previousWeekHadRegressCriteria() ? 1 : 0;
        int weeks = chart.hasRegressCriteria() ? 1 + before : 0;
        Judgement judgement = Judgement.measuring(
                Figure.of("regress.consecutiveWeeksAtFirstStage", weeks).against(limit));
        return List.of(
                chart.hasRegressCriteria() && limit.holds(weeks)
                        ? judgement.met(phrase(weeks == MOST_KNOWN ? "regress.secondWeek" : "regress.week"), null)
                        : judgement);
    }
}
