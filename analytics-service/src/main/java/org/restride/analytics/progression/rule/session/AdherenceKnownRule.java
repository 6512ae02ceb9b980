package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.ProtocolPublished.Decision;

/** Whether enough was expected to speak of adherence at all (HD-A0; RULES 4.2). */
record AdherenceKnownRule(Window window, boolean withinStage, boolean expected) implements Rule {

    static Rule read(RuleNode node) {
        return new AdherenceKnownRule(AdherenceRule.weeks(node), node.leadsTo() == Decision.HOLD, node.yesOrNo());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Adherence adherence = AdherenceRule.adherence(window, withinStage, chart);
        boolean known = adherence.sessions().value().isPresent();
        Judgement judgement = Judgement.measuring(
                Figure.yes("adherence.session.computable", known).over(window, chart),
                Figure.of("sessions expected", adherence.expected()));
        return List.of(
                known == expected
                        ? judgement.met(
                                phrase("adherence.unknown", Words.oneDecimal(adherence.expected()), window.days()),
                                phrase("adherence.unknown.change"))
                        : judgement);
    }
}
