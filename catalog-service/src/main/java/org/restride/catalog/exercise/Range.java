package org.restride.catalog.exercise;

/** Lowest and highest number allowed, both included. */
public record Range(int min, int max) {

    public Range {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException(
                    "A range runs upwards from 0 or more, not from %d to %d".formatted(min, max));
        }
    }
}
