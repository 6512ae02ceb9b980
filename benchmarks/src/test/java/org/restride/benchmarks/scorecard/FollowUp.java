package org.restride.benchmarks.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Urgency;

/**
 * Twelve weeks of one simulated patient under one decider.
 *
 * @param noticedOn day on which rising pain was noticed when the decider was asked every day; null when it was not
 */
record FollowUp(SimulatedPatient patient, List<WeeklyStep> steps, Integer noticedOn) {

    static final int DAYS_TO_NOTICE = 28;

    FollowUp {
        steps = List.copyOf(steps);
    }

    /** Days until a weekly decision noticed it; empty when none within 28 days did. */
    Optional<Integer> daysToNoticeWeekly(int from) {
        return steps.stream()
                .filter(step -> step.day() >= from && step.day() <= from + DAYS_TO_NOTICE)
                .filter(WeeklyStep::notices)
                .map(step -> step.day() - from)
                .findFirst();
    }

    /** Days from the beginning of the rise; empty when 28 were not enough. */
    Optional<Integer> daysToNoticeRise() {
        return daysToNoticeWeekly(patient.course().worsensOn());
    }

    /** The same when asked every day. */
    Optional<Integer> daysToNoticeRiseDaily() {
        return Optional.ofNullable(noticedOn).map(day -> day - patient.course().worsensOn());
    }

    boolean everProgresses() {
        return any(WeeklyStep::progresses);
    }

    /** Counting the stage the last decision leads to. */
    int highestStage(int lastStage) {
        return steps.stream()
                .mapToInt(step -> step.progresses() ? Math.min(lastStage, step.stage() + 1) : step.stage())
                .max()
                .orElse(1);
    }

    boolean referredBy(int week) {
        return any(step -> step.day() < 7 * week && step.decision() == DecisionKind.REFER);
    }

    boolean firstDecisionAfterFlagIsEmergency() {
        return steps.stream()
                .filter(WeeklyStep::flagged)
                .findFirst()
                .filter(step -> step.urgency() == Urgency.EMERGENCY)
                .isPresent();
    }

    private boolean any(Predicate<WeeklyStep> what) {
        return steps.stream().anyMatch(what);
    }
}
