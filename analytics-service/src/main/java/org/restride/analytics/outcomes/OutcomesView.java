package org.restride.analytics.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.restride.analytics.clinic.GroupPeriod;
import org.restride.analytics.overrides.OverrideRate;

/**
 * The outcomes of a period.
 *
 * @param smallestGroup figures about fewer patients are null
 * @param patients whose programme began in the period; null for too few to be shown
 * @param stages by week of the programme
 * @param adherence by four weeks of the programme
 * @param changes by location, at 4, 8 and 12 weeks
 * @param retention by week of the programme
 * @param rules override rates of the recommendations for days of the period, of whatever programme
 */
public record OutcomesView(
        LocalDate from,
        LocalDate to,
        int smallestGroup,
        Integer patients,
        List<StagesInWeek> stages,
        List<AdherenceOfWeeks> adherence,
        List<ChangeAtWeek> changes,
        List<RetentionInWeek> retention,
        List<OverrideRate> rules) {

    static OutcomesView of(GroupPeriod period, int smallest, Outcomes outcomes, List<OverrideRate> rules) {
        return new OutcomesView(
                period.from(),
                period.to(),
                smallest,
                outcomes.patients(),
                outcomes.stages(),
                outcomes.adherence(),
                outcomes.changes(),
                outcomes.retention(),
                rules);
    }
}
