package org.restride.benchmarks.scorecard;

import java.util.function.Function;

/**
 * One line of the score card.
 *
 * @param reference what another implementation of the rules reached on its own random numbers (rules, 7.3)
 */
record Line(String metric, String reference, Acceptance acceptance, Function<Cohort, Figure> measure) {

    boolean isMissedBy(Cohort cohort) {
        return !acceptance.reached().test(measure.apply(cohort).value());
    }

    /** As it stands in the table; a miss cannot be overlooked. */
    String verdict(Cohort cohort) {
        if (isMissedBy(cohort)) {
            return "**MISSED**";
        }
        return acceptance == Acceptance.REPORT ? "" : "met";
    }
}
