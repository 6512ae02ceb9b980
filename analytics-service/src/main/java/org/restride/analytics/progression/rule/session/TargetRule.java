package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.LocalDate;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** Whether two sessions of this stage, one after the other, reached target sets and reps (HD-2; RULES 8.7 item 11). */
record TargetRule(Window window, boolean expected) implements Rule {

    static Rule read(RuleNode node) {
        return new TargetRule(node.window(), node.yesOrNo());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        LocalDate from = window.from(chart.day());
        LocalDate stageStart = chart.history().stageStart();
        List<RecordedSession> sessions =
                chart.sessions(stageStart.isAfter(from) ? stageStart : from, window.to(chart.day()));
        boolean reached = twoInARow(sessions);
        Judgement judgement = Judgement.measuring(Figure.yes("performance.twoConsecutiveAtTarget", reached)
                        .over(window, chart)
                        .outOf(sessions.size()))
                .from(sessions.stream()
                        .flatMap(session -> session.factIds().stream())
                        .toList());
        return List.of(
                reached == expected
                        ? judgement.met(phrase("target", window.days()), phrase("target.change"))
                        : judgement);
    }

    private static boolean twoInARow(List<RecordedSession> sessions) {
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i - 1).targetMet() && sessions.get(i).targetMet()) {
                return true;
            }
        }
        return false;
    }
}
