package org.restride.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.restride.events.ProtocolPublished.Stage;

/** Which stage a patient was in on which day; a move made today holds from tomorrow. */
final class StageCourse {

    private final List<Stage> stages;
    private final List<Stage> byDay = new ArrayList<>();
    private final List<Integer> stepsDown = new ArrayList<>();
    private int present;
    private int next;
    private int startOfStage;

    /** @param stages of the protocol, in order */
    StageCourse(List<Stage> stages) {
        this.stages = stages;
        byDay.add(stages.get(0));
    }

    Stage inForce() {
        return stages.get(present);
    }

    int startOfStage() {
        return startOfStage;
    }

    /** At the last stage nothing moves: what is recommended there is a review for discharge. */
    void up() {
        next = Math.min(present + 1, stages.size() - 1);
    }

    void down() {
        next = Math.max(present - 1, 0);
        stepsDown.add(today());
    }

    void dayPasses() {
        if (next != present) {
            present = next;
            startOfStage = today() + 1;
        }
        byDay.add(inForce());
    }

    int stepsDownIn28Days() {
        return (int) stepsDown.stream().filter(day -> today() - day < 28).count();
    }

    /** Days before the programme expect nothing; today's plan is taken for days to come. */
    int sessionsPerWeekOn(int day) {
        return day < 0 ? 0 : byDay.get(Math.min(day, today())).sessionsPerWeek();
    }

    private int today() {
        return byDay.size() - 1;
    }
}
