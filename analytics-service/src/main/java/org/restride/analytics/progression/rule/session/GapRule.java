package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** Calendar days without a session, paused ones too, once no pause is active (RG-6; RULES 4.2 and 8.7 item 9). */
record GapRule(Limit limit) implements Rule {

    static Rule read(RuleNode node) {
        return new GapRule(node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        LastSession last = LastSession.in(chart);
        long days = ChronoUnit.DAYS.between(last.day(), chart.day());
        if (chart.isPausedOn(chart.day())) {
            return List.of(Judgement.notJudged(phrase("gap.paused")));
        }
        Judgement judgement = Judgement.measuring(
                        Figure.of("session.gapDays", days).against(limit).between(last.day(), chart.day()))
                .from(last.factIds());
        return List.of(
                limit.holds(days)
                        ? judgement.met(phrase("gap", Words.count(days, "day")), phrase("gap.change"))
                        : judgement);
    }
}
