package org.restride.stack.demo;

import org.restride.stack.demo.Fact.LegAndBack;

/** How far down the leg it hurts: the worse the leg, the further, which is how it tends to be. */
final class DistalLocation {

    private static final int FOOT = 7;
    private static final int BELOW_KNEE = 5;
    private static final int THIGH = 3;

    private DistalLocation() {}

    static String of(LegAndBack scores) {
        if (scores.leg() >= FOOT) {
            return "FOOT";
        }
        if (scores.leg() >= BELOW_KNEE) {
            return "BELOW_KNEE";
        }
        if (scores.leg() >= THIGH) {
            return "THIGH";
        }
        if (scores.leg() > 0) {
            return "BUTTOCK";
        }
        return scores.back() > 0 ? "LOW_BACK" : "NONE";
    }
}
