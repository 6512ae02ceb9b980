package org.restride.analytics.progression.history;

import org.restride.events.PainLocation;

/**
 * Pain at the start of the programme (RULES 8.7 item 17): the median of the first week's scores per location.
 *
 * @param leg 0 to 10; null while unknown
 * @param back 0 to 10; null while unknown
 */
public record Baseline(Double leg, Double back) {

    public static final Baseline UNKNOWN = new Baseline(null, null);

    /** Null while unknown. */
    public Double of(PainLocation location) {
        return location == PainLocation.LEG ? leg : back;
    }
}
