package org.restride.benchmarks.scorecard;

import org.restride.events.ProtocolPublished.Stage;

/** What the simulation knows and a decider cannot. */
final class Truth {

    private static final double MARGIN = 0.75;
    private static final double RISE = 1.5;
    private static final int RISE_DAYS = 14;

    private Truth() {}

    /**
     * Moving on is false while the week's latent leg pain is above the larger of the stage's gates by more than 0.75,
     * when it rose by 1.5 or more in 14 days, or with a warning symptom open (rules, 7.3).
     *
     * @param day the seventh or a later one
     */
    static boolean progressIsFalse(SimulatedPatient patient, int day, Stage stage) {
        boolean tooHigh = patient.meanLatentLeg(day - 6, day) > gate(stage) + MARGIN;
        boolean rising = day >= RISE_DAYS && patient.latentLeg(day) - patient.latentLeg(day - RISE_DAYS) >= RISE;
        return tooHigh || rising || patient.flaggedBy(day);
    }

    private static double gate(Stage stage) {
        double gate = stage.worstPainGate0To10().doubleValue();
        return stage.alternativeGate() == null
                ? gate
                : Math.max(gate, stage.alternativeGate().worstPain0To10().doubleValue());
    }
}
