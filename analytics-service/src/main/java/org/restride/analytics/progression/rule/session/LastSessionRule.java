package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Response;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** Whether the last session broke a limit of pain, or two of the last six did (HD-R; RULES 8.7 item 10). */
record LastSessionRule(Window window, boolean expected) implements Rule {

    /** What the metric is about. */
    private static final int LAST = 6;

    private static final int SEVERAL = 2;

    static Rule read(RuleNode node) {
        return new LastSessionRule(node.windowOr(Responded.IMPLIED_DAYS), node.yesOrNo());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Responded last = Responded.toLast(LAST, window, chart);
        int broken = last.count(Response::isBroken);
        Judgement judgement = Judgement.measuring(
                        Figure.yes("last session broke limits", last.lastBrokeLimits())
                                .over(window, chart)
                                .outOf(Math.min(1, last.size())),
                        Figure.of("of the last 6 broke limits", broken)
                                .over(window, chart)
                                .outOf(last.size()))
                .from(last.factIds());
        if (last.size() == 0) {
            return List.of(judgement.insufficient(phrase("limits.noSession", window.days())));
        }
        boolean exceeded = last.lastBrokeLimits() || broken >= SEVERAL;
        return List.of(exceeded == expected ? met(judgement, last, broken) : judgement);
    }

    private static Judgement met(Judgement judgement, Responded last, int broken) {
        Phrase fact = last.lastBrokeLimits() && broken < SEVERAL
                ? phrase("limits.brokenLast", last.brokenInWords())
                : phrase("limits.broken", broken, last.size(), last.brokenInWords());
        return judgement.met(fact, phrase("limits.changeLast", SEVERAL, LAST, broken));
    }
}
