package org.restride.analytics.adherence;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import org.restride.events.PatientChanged;
import org.restride.events.PlanChanged;

/** Where a patient lives, which decides what day it is for them. */
public final class PatientZone {

    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    private PatientZone() {}

    /**
     * As the newest plan says, else as the clinic's entry says, else UTC.
     *
     * @param plans in any order
     * @param patient null while the clinic's entry has not arrived
     */
    public static ZoneId of(Collection<PlanChanged> plans, PatientChanged patient) {
        return plans.stream()
                .max(Comparator.comparingInt(PlanChanged::revision))
                .map(PlanChanged::zone)
                .orElse(patient == null ? UNKNOWN : patient.zone());
    }
}
