package org.restride.analytics.progression.rule.course;

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
import org.restride.analytics.progression.rule.StageLimit;
import org.restride.events.ProtocolPublished.Stage;

/** For how many days the stage has run, the first being 1 (HD-M; RULES 8.7 item 11). */
record StageDaysRule(StageLimit stageLimit) implements Rule {

    static Rule read(RuleNode node) {
        return new StageDaysRule(StageLimit.read(node, "stage.minDays", Stage::minDays));
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Limit limit = stageLimit.in(chart);
        long days = ChronoUnit.DAYS.between(chart.history().stageStart(), chart.day()) + 1;
        Judgement judgement = Judgement.measuring(Figure.of("stage.days", days)
                .against(limit)
                .between(chart.history().stageStart(), chart.day()));
        return List.of(
                limit.holds(days)
                        ? judgement.met(
                                phrase("stageDays", days, limit.inWords()),
                                phrase(
                                        "stageDays.change",
                                        Words.count((long) limit.value() - days, "day"),
                                        days,
                                        limit.inWords()))
                        : judgement);
    }
}
