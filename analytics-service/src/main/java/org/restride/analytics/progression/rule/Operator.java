package org.restride.analytics.progression.rule;

import java.util.Arrays;
import java.util.Optional;

/** How a protocol compares a value with a limit. */
public enum Operator {
    AT_LEAST(">="),
    ABOVE(">"),
    BELOW("<"),
    AT_MOST("<="),
    EQUAL("==");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Operator> of(String symbol) {
        return Arrays.stream(values()).filter(one -> one.symbol.equals(symbol)).findFirst();
    }

    public boolean holds(double value, double limit) {
        return switch (this) {
            case AT_LEAST -> value >= limit;
            case ABOVE -> value > limit;
            case BELOW -> value < limit;
            case AT_MOST -> value <= limit;
            case EQUAL -> value == limit;
        };
    }

    @Override
    public String toString() {
        return symbol;
    }
}
