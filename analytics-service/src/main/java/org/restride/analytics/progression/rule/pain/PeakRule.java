package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.ArrayList;
import java.util.List;
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

/** The highest daily score of any location in the last days (HD-X). */
record PeakRule(Window window, Limit limit) implements Rule {

    static Rule read(RuleNode node) {
        return new PeakRule(node.window(), node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        double highest = Double.NEGATIVE_INFINITY;
        int n = 0;
        List<String> facts = new ArrayList<>();
        for (PainLocation location : PainLocation.values()) {
            Readings readings = chart.readings(location, window);
            highest = readings.isEmpty()
                    ? highest
                    : Math.max(highest, readings.sample().max());
            n += readings.size();
            facts.addAll(readings.factIds());
        }
        Judgement judgement = Judgement.measuring(Figure.of("pain.max", highest)
                        .against(limit)
                        .over(window, chart)
                        .outOf(n))
                .from(facts);
        if (n == 0) {
            return List.of(judgement.insufficient(phrase("peak.none", window.days())));
        }
        return List.of(limit.holds(highest) ? met(judgement, highest) : judgement);
    }

    private Judgement met(Judgement judgement, double highest) {
        return judgement.met(
                phrase("peak", Words.plain(highest), window.days()),
                phrase("peak.change", window.days(), limit.inWords()));
    }
}
