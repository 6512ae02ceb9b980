package org.restride.benchmarks.scorecard;

import org.restride.events.PainScores;

/**
 * One day of a simulated patient, drawn whether or not a session is done on it, so that every decider meets the same
 * patient.
 *
 * @param latentLeg leg pain behind the scores, 0 to 10
 * @param scores what the patient would log
 * @param logged whether the scores are logged
 */
record SimulatedDay(double latentLeg, PainScores scores, boolean logged, PossibleSession session) {}
