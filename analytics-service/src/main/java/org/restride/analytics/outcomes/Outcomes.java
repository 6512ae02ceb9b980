package org.restride.analytics.outcomes;

import java.util.List;

/**
 * What became of some patients on their programmes; never about fewer than may be shown.
 *
 * @param patients null for too few to be shown
 * @param stages by week
 * @param changes by location and week
 * @param retention by week
 */
record Outcomes(
        Integer patients,
        List<StagesInWeek> stages,
        List<AdherenceOfWeeks> adherence,
        List<ChangeAtWeek> changes,
        List<RetentionInWeek> retention) {}
