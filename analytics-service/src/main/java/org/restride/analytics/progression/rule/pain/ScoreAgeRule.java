package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Readings;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.PainLocation;

/** How old the newest score of any location is (HD-F). Where there never was one, it is too old. */
record ScoreAgeRule(Limit limit) implements Rule {

    private static final String METRIC = "pain.ageDays";

    static Rule read(RuleNode node) {
        return new ScoreAgeRule(node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        LocalDate newest = null;
        List<String> facts = new ArrayList<>();
        for (PainLocation location : PainLocation.values()) {
            Readings last = chart.readings(location).last(1);
            if (!last.isEmpty() && (newest == null || last.sample().lastDay().isAfter(newest))) {
                newest = last.sample().lastDay();
            }
            facts.addAll(last.factIds());
        }
        if (newest == null) {
            return List.of(Judgement.measuring(Figure.of(METRIC, Double.NaN).against(limit))
                    .met(phrase("scoreAge.none"), phrase("scoreAge.none.change")));
        }
        long age = ChronoUnit.DAYS.between(newest, chart.day());
        Judgement judgement = Judgement.measuring(
                        Figure.of(METRIC, age).against(limit).between(newest, newest))
                .from(facts);
        return List.of(limit.holds(age) ? met(judgement, age) : judgement);
    }

    private Judgement met(Judgement judgement, long age) {
        return judgement.met(
                phrase("scoreAge", Words.count(age, "day"), limit.inWords()),
                phrase("scoreAge.change", limit.inWords(), age));
    }
}
