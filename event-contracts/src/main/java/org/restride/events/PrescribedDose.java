package org.restride.events;

/**
 * What was asked for. Null means that the exercise has no such number, never zero.
 *
 * @param reps repetitions in one set, counted as {@code repsCount} says
 * @param holdSeconds per repetition; wins over {@code durationSeconds} when both are given
 * @param durationSeconds for exercises measured by time, such as walking
 * @param timesPerDay how often a day; one session is compared with the dose of one time
 */
public record PrescribedDose(
        Integer sets,
        Integer reps,
        RepsCount repsCount,
        Integer holdSeconds,
        Integer durationSeconds,
        int timesPerDay) {
    public PrescribedDose {
        Rules.notNegativeOrNull(sets, "sets");
        Rules.notNegativeOrNull(reps, "reps");
        Rules.required(repsCount, "repsCount");
        Rules.notNegativeOrNull(holdSeconds, "holdSeconds");
        Rules.notNegativeOrNull(durationSeconds, "durationSeconds");
        Rules.atLeast(1, timesPerDay, "timesPerDay");
    }
}
