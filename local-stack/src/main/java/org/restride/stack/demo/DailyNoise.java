package org.restride.stack.demo;

/** Day-to-day ups and downs: within-week SD 1.2 (Page 2022), and a bad day tends to be followed by one (lag-1 0.3). */
final class DailyNoise {

    private static final double DEVIATION = 1.2;
    private static final double CARRY_OVER = 0.3;
    private static final double FRESH = DEVIATION * Math.sqrt(1 - CARRY_OVER * CARRY_OVER);

    private final Dice dice;
    private double value;

    DailyNoise(Dice dice) {
        this.dice = dice;
        this.value = dice.normal(0, DEVIATION);
    }

    double today() {
        double today = value;
        value = CARRY_OVER * value + dice.normal(0, FRESH);
        return today;
    }
}
