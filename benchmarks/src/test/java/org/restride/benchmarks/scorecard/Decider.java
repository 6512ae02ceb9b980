package org.restride.benchmarks.scorecard;

import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.history.PatientHistory;

/** What says how to go on with a patient: the engine, or a rule it is compared with. */
@FunctionalInterface
interface Decider {

    /** @param lastWeekly the history of the last weekly decision of this patient; null before the first */
    Decision decide(PatientHistory history, PatientHistory lastWeekly);
}
