package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Readings;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.PainLocation;

/** Whether a location that is tracked has a score on enough days (HD-D; RULES 5.2 and 8.7 item 6). */
record DaysReportedRule(Window window, Limit limit) implements ByLocation {

    static Rule read(RuleNode node) {
        return new DaysReportedRule(node.window(), node.limit());
    }

    @Override
    public Judgement judge(Chart chart, PainLocation location) {
        if (!chart.history().trackedLocations().contains(location)) {
            return Judgement.notJudged(phrase("daysReported.notTracked", Words.of(location)));
        }
        Readings readings = chart.readings(location, window);
        int days = readings.size();
        Judgement judgement = Judgement.measuring(Figure.of("pain.daysReported", days)
                        .against(limit)
                        .over(window, chart)
                        .outOf(days))
                .from(readings);
        return limit.holds(days) ? met(judgement, location, days) : judgement;
    }

    private Judgement met(Judgement judgement, PainLocation location, int days) {
        return judgement.met(
                phrase("daysReported", days, window.days(), Words.of(location), limit.inWords()),
                phrase(
                        "daysReported.change",
                        Words.count((long) Math.ceil(limit.value()) - days, "day"),
                        Words.of(location),
                        days,
                        window.days(),
                        limit.inWords()));
    }
}
