package org.restride.stack.demo;

/**
 * The stages of the protocol the demo patients follow (RULES 2.2): enough to let the demo's clinician move them on.
 *
 * @see DemoClinician
 */
enum DemoStage {
    S1(5.0, 7, 4, 7),
    S2(4.0, 14, 6, 5),
    S3(3.0, 14, 6, 4),
    S4(3.0, 21, 8, 3),
    S5(2.0, 28, 8, 3);

    private static final int WEEK = 7;

    final double painGate;
    final int minDays;
    final int minSessions;
    final int sessionsPerWeek;

    DemoStage(double painGate, int minDays, int minSessions, int sessionsPerWeek) {
        this.painGate = painGate;
        this.minDays = minDays;
        this.minSessions = minSessions;
        this.sessionsPerWeek = sessionsPerWeek;
    }

    boolean isLast() {
        return this == S5;
    }

    DemoStage next() {
        return values()[ordinal() + 1];
    }

    /** Spreads the week's sessions evenly, from the day the stage began. */
    boolean expectsSessionOn(int dayOfStage) {
        int day = dayOfStage % WEEK;
        return (day * sessionsPerWeek) / WEEK != ((day + 1) * sessionsPerWeek) / WEEK;
    }
}
