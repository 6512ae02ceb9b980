package org.restride.analytics.progression.rule.pain;

import java.util.Arrays;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Rule;
import org.restride.events.PainLocation;

/** A rule that judges leg and back apart. */
interface ByLocation extends Rule {

    Judgement judge(Chart chart, PainLocation location);

    @Override
    default List<Judgement> judge(Chart chart) {
        return Arrays.stream(PainLocation.values())
                .map(location -> judge(chart, location).at(location))
                .toList();
    }
}
