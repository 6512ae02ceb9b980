package org.restride.stack.demo;

/** The numeric rating scale from 0 to 10. */
final class Scale {

    private static final int WORST = 10;

    private Scale() {}

    static double clip(double value) {
        return Math.max(0, Math.min(WORST, value));
    }

    static int score(double value) {
        return (int) Math.round(clip(value));
    }
}
