package org.restride.benchmarks.scorecard;

import org.restride.events.PainScores;

/**
 * A session as it goes if it is done.
 *
 * @param hurdle 0 to 1; it is done when the day's probability of a session is above it
 * @param dose 0 to 1 of what was prescribed
 * @param nextMorning null when not given
 */
record PossibleSession(
        double hurdle,
        double dose,
        PainScores before,
        PainScores during,
        PainScores nextMorning,
        int effort0To10,
        boolean targetMet) {}
