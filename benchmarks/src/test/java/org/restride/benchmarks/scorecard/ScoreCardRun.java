package org.restride.benchmarks.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.restride.analytics.progression.ProgressionEngine;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.events.ProtocolPublished;

/** The same simulated patients led by the engine and by the rules it is compared with. */
final class ScoreCardRun {

    /** Any would do; one that never changes shows what a change of rules does. */
    static final long SEED = 20260105;

    private final ProtocolPublished protocol;
    private final ProtocolRules rules;
    private final int patientsOfEach;
    private final PatientSimulator simulator = new PatientSimulator(SEED);

    ScoreCardRun(ProtocolPublished protocol, int patientsOfEach) throws UnusableProtocol {
        this.protocol = protocol;
        this.rules = ProtocolRules.of(protocol);
        this.patientsOfEach = patientsOfEach;
    }

    Cohort engine() {
        return cohort((history, lastWeekly) -> ProgressionEngine.decide(rules, history, lastWeekly));
    }

    Map<String, Cohort> simpleRules() {
        Map<String, Cohort> cohorts = new LinkedHashMap<>();
        cohorts.put("Last score below first", cohort((history, last) -> SimpleRules.lastScoreBelowFirst(history)));
        cohorts.put("Two weeks a stage", cohort((history, last) -> SimpleRules.twoWeeksAStage(history)));
        return cohorts;
    }

    private Cohort cohort(Decider decider) {
        return Cohort.follow(simulator, patientsOfEach, decider, protocol.stages());
    }
}
