package org.restride.analytics.adherence;

import java.util.OptionalDouble;

/** A part of a whole with both its numbers, so that a reader can judge what the share is worth. */
public record Share(double numerator, double denominator) {

    /** Below one expected session there is nothing to judge (RULES 4.2). */
    private static final double LEAST_EXPECTED = 1;

    /** Names the literature uses for shares of the recommended dose (RULES 4.1). */
    public enum Level {
        SATISFACTORY,
        PARTIAL,
        LOW
    }

    /** From 0 to 1; empty when less than one session was expected. */
    public OptionalDouble value() {
        return denominator < LEAST_EXPECTED ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
    }

    /** Null when there is no value. */
    public Level level() {
        if (value().isEmpty()) {
            return null;
        }
        double value = value().getAsDouble();
        if (value >= 0.8) {
            return Level.SATISFACTORY;
        }
        return value >= 0.5 ? Level.PARTIAL : Level.LOW;
    }
}
