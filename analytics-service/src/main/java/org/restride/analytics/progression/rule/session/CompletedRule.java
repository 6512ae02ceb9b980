package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.analytics.progression.rule.StageLimit;
import org.restride.events.ProtocolPublished.Stage;

/** How many sessions of this stage had enough of their dose (HD-N; RULES 8.7 item 11). */
record CompletedRule(StageLimit stageLimit) implements Rule {

    static Rule read(RuleNode node) {
        return new CompletedRule(StageLimit.read(node, "stage.minSessions", Stage::minSessions));
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Limit limit = stageLimit.in(chart);
        List<RecordedSession> done = chart.sessions(chart.history().stageStart(), chart.day()).stream()
                .filter(chart::isComplete)
                .toList();
        Judgement judgement = Judgement.measuring(Figure.of("stage.sessionsCompleted", done.size())
                        .against(limit)
                        .between(chart.history().stageStart(), chart.day())
                        .outOf(done.size()))
                .from(done.stream()
                        .flatMap(session -> session.factIds().stream())
                        .toList());
        return List.of(
                limit.holds(done.size())
                        ? judgement.met(
                                phrase("completed", Words.count(done.size(), "session"), limit.inWords()),
                                phrase(
                                        "completed.change",
                                        Words.count((long) limit.value() - done.size(), "session"),
                                        done.size(),
                                        limit.inWords()))
                        : judgement);
    }
}
