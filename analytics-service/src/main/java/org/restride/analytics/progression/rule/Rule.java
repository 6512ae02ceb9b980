package org.restride.analytics.progression.rule;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;

/** A rule of a protocol with its numbers, ready to be applied to any chart. Immutable. */
@FunctionalInterface
public interface Rule {

    /** One judgement, or one for each location where locations are judged apart. */
    List<Judgement> judge(Chart chart);

    /** The same rule, knowing the protocol's others, which may say some of what it has to say. */
    default Rule beside(List<Rule> others) {
        return this;
    }

    default Precedence precedence() {
        return Precedence.ORDINARY;
    }
}
