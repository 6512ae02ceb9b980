package org.restride.analytics.progression.rule;

import java.util.function.ToDoubleFunction;
import org.restride.analytics.progression.chart.Chart;
import org.restride.events.ProtocolPublished.Stage;

/** A limit that each stage may say for itself. */
public record StageLimit(Operator operator, ToDoubleFunction<Stage> value) {

    /** @param name by which the protocol means the stage's own number, instead of giving one for all */
    public static StageLimit read(RuleNode node, String name, ToDoubleFunction<Stage> ofStage) {
        if (node.comparesWithStage(name)) {
            return new StageLimit(node.operator(), ofStage);
        }
        Limit forAll = node.limit();
        return new StageLimit(forAll.operator(), stage -> forAll.value());
    }

    public Limit in(Chart chart) {
        return new Limit(operator, value.applyAsDouble(chart.stage().stage()));
    }
}
