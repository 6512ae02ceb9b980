package org.restride.stack.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The demo's simple rule for moving a patient on, at the weekly review: long enough in the stage, enough sessions, and
 * the mean of the worse score over seven days at or under the stage's gate. The real rule is the analytics service's.
 */
final class DemoClinician {

    private static final int WEEK = 7;
    private static final int ENOUGH_SCORES = 4;

    private final Deque<Integer> worstOfLastDays = new ArrayDeque<>();
    private DemoStage stage = DemoStage.S1;
    private int daysInStage;
    private int sessionsInStage;

    DemoStage stage() {
        return stage;
    }

    /** 0 on the stage's first day. */
    int dayOfStage() {
        return daysInStage;
    }

    void session() {
        sessionsInStage++;
    }

    /** Ends a day; {@code worst0To10} is null on a day without a score. */
    void dayEnds(Integer worst0To10) {
        worstOfLastDays.addLast(worst0To10 == null ? -1 : worst0To10);
        if (worstOfLastDays.size() > WEEK) {
            worstOfLastDays.removeFirst();
        }
        daysInStage++;
    }

    /** Whether the patient is in the next stage from the next day on; the stage has changed when it says so. */
    boolean movesOn(int daysInProgramme) {
        if (stage.isLast() || daysInProgramme % WEEK != 0 || !readyForNext()) {
            return false;
        }
        stage = stage.next();
        daysInStage = 0;
        sessionsInStage = 0;
        return true;
    }

    private boolean readyForNext() {
        var scores = worstOfLastDays.stream().filter(score -> score >= 0).mapToInt(score -> score);
        var summary = scores.summaryStatistics();
        return daysInStage >= stage.minDays
                && sessionsInStage >= stage.minSessions
                && summary.getCount() >= ENOUGH_SCORES
                && summary.getAverage() <= stage.painGate;
    }
}
