package org.restride.benchmarks.scorecard;

import java.util.Set;
import java.util.stream.Collectors;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Stage;

/**
 * A weekly decision beside the truth it should have found.
 *
 * @param day of the programme, from 0
 * @param stage order of the stage the patient was in
 * @param regressReasons codes of regress criteria among the reasons
 * @param regressMet codes of regress criteria that were met, also where another level decided
 * @param daysLogged with a pain score, of the last seven
 * @param flagged a warning symptom is open
 * @param progressWouldBeFalse whether moving on would have been wrong, whatever was decided
 */
record WeeklyStep(
        int day,
        int stage,
        DecisionKind decision,
        Urgency urgency,
        Set<String> regressReasons,
        Set<String> regressMet,
        int daysLogged,
        boolean flagged,
        boolean progressWouldBeFalse) {

    static WeeklyStep of(Decision decision, int day, Stage stage, SimulatedPatient patient) {
        Set<String> met = regressMet(decision);
        return new WeeklyStep(
                day,
                stage.order(),
                decision.decision(),
                decision.urgency(),
                decision.codes().stream().filter(met::contains).collect(Collectors.toUnmodifiableSet()),
                met,
                daysLogged(day, patient),
                patient.flaggedBy(day),
                Truth.progressIsFalse(patient, day, stage));
    }

    /** Whether somebody would look: back or refer, or stay with a criterion for going back. */
    static boolean notices(Decision decision) {
        return decision.decision() == DecisionKind.REGRESS
                || decision.decision() == DecisionKind.REFER
                || decision.gaveRegressCriteria();
    }

    boolean notices() {
        return decision == DecisionKind.REGRESS || decision == DecisionKind.REFER || !regressReasons.isEmpty();
    }

    boolean progresses() {
        return decision == DecisionKind.PROGRESS;
    }

    private static Set<String> regressMet(Decision decision) {
        return decision.criteria().stream()
                .filter(criterion -> criterion.leadsTo() == ProtocolPublished.Decision.REGRESS)
                .filter(criterion -> criterion.outcome() == Outcome.MET)
                .map(JudgedCriterion::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int daysLogged(int day, SimulatedPatient patient) {
        return (int) patient.days().subList(day - 6, day + 1).stream()
                .filter(SimulatedDay::logged)
                .count();
    }
}
