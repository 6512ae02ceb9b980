package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.SymptomReported.Tier;

/** How many warning symptoms of a tier are open; needs no other data and no day makes them go (RF-E, RF-U; RULES 6.1). */
record FlagRule(String metric, Tier tier, Precedence precedence, Limit limit) implements Rule {

    static Rule emergency(RuleNode node) {
        return new FlagRule(node.metric(), Tier.EMERGENCY, Precedence.EMERGENCY_FLAG, node.limit());
    }

    static Rule urgent(RuleNode node) {
        return new FlagRule(node.metric(), Tier.URGENT, Precedence.URGENT_FLAG, node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        List<OpenFlag> open = chart.history().flags().stream()
                .filter(flag -> flag.tier() == tier)
                .sorted(Comparator.comparing(OpenFlag::day)
                        .thenComparing(OpenFlag::code)
                        .thenComparing(OpenFlag::factId))
                .toList();
        Judgement judgement = Judgement.measuring(Figure.of(metric, open.size()).against(limit))
                .from(open.stream().map(OpenFlag::factId).distinct().toList());
        return List.of(limit.holds(open.size()) ? met(judgement, open) : judgement);
    }

    private Judgement met(Judgement judgement, List<OpenFlag> open) {
        String codes = open.stream().map(OpenFlag::code).distinct().collect(Collectors.joining(", "));
        return judgement.met(phrase("flags", phrase("flags." + tier), codes), phrase("flags.change", codes));
    }
}
