package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** Whether a pause is active (HD-P). */
record PauseRule(boolean expected) implements Rule {

    static Rule read(RuleNode node) {
        return new PauseRule(node.yesOrNo());
    }

    @Override
    public Precedence precedence() {
        return Precedence.PAUSE;
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Optional<Pause> active = chart.history().pauses().stream()
                .filter(pause -> pause.covers(chart.day()))
                .min(Comparator.comparing(Pause::from));
        Judgement judgement = Judgement.measuring(Figure.yes("pause.active", active.isPresent()));
        return List.of(
                active.isPresent() == expected
                        ? judgement.met(
                                active.map(pause -> phrase("pause.active", pause.from()))
                                        .orElse(phrase("pause.none")),
                                phrase("pause.change"))
                        : judgement);
    }
}
