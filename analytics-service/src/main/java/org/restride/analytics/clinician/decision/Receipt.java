package org.restride.analytics.clinician.decision;

import org.restride.analytics.clinician.decision.PatientRecord.Decision;
import org.restride.analytics.clinician.decision.PatientRecord.Flag;
import org.restride.analytics.clinician.decision.PatientRecord.Plan;

/**
 * What session-service has recorded and this service may not have heard of yet.
 *
 * @param said null when there is nothing to say
 * @param decision null for none, as the others
 * @param plan as it is there now
 */
record Receipt(String said, Decision decision, Flag cleared, Plan plan) {

    static final Receipt NONE = new Receipt(null, null, null, null);

    static Receipt saying(String said) {
        return new Receipt(said, null, null, null);
    }
}
