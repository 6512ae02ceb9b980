package org.restride.analytics.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import org.restride.analytics.clinic.ClinicReach;
import org.restride.analytics.clinic.GroupConfig;
import org.restride.analytics.clinic.GroupPeriod;
import org.restride.analytics.overrides.OverrideRates;

/** Counts what became of the patients of clinics. */
@ApplicationScoped
public class ClinicOutcomes {

    /** Weeks of a period nobody asked for. */
    public static final int USUAL_WEEKS = 52;

    private final Programmes programmes;
    private final OverrideRates rates;
    private final GroupConfig groups;

    ClinicOutcomes(Programmes programmes, OverrideRates rates, GroupConfig groups) {
        this.programmes = programmes;
        this.rates = rates;
        this.groups = groups;
    }

    /** @throws TooManyProgrammes if more began in the period than are counted for one answer */
    public OutcomesView of(ClinicReach reach, GroupPeriod period) {
        var tally = new Tally();
        programmes.each(reach, period, tally::add);
        return OutcomesView.of(
                period,
                groups.smallest(),
                tally.outcomes(groups.smallest()),
                rates.of(reach, period.from(), period.to(), null));
    }
}
