package org.restride.session.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.events.PrescribedDose;
import org.restride.events.ProtocolPublished.Range;
import org.restride.events.ProtocolPublished.StageExercise;
import org.restride.session.plan.PutPlanRequest.DoseRequest;

/** The dose a clinician chose; numbers that were not chosen are the default's. */
final class ChosenDose {

    /** Where a protocol asks for more, a day has no room for it. */
    private static final int MOST_TIMES_PER_DAY = 4;

    private ChosenDose() {}

    /** @param asked null for the default */
    static PrescribedDose of(StageExercise exercise, DoseRequest asked) {
        PrescribedDose usual = DefaultDose.of(exercise);
        return asked == null
                ? usual
                : new PrescribedDose(
                        or(asked.sets(), usual.sets()),
                        or(asked.reps(), usual.reps()),
                        usual.repsCount(),
                        or(asked.holdSeconds(), usual.holdSeconds()),
                        or(asked.durationSeconds(), usual.durationSeconds()),
                        or(asked.timesPerDay(), usual.timesPerDay()));
    }

    /**
     * What lies outside the protocol. Fewer times a day than it says may be asked for, not more: to exercise more often is
     * the schedule's {@code timesPerDay}.
     *
     * @param field of the dose in the request
     */
    static List<Finding> findings(StageExercise exercise, DoseRequest asked, String field) {
        if (asked == null) {
            return List.of();
        }
        var times = new Range(1, Math.min(MOST_TIMES_PER_DAY, exercise.timesPerDay()));
        return Stream.of(
                        finding(field + ".sets", asked.sets(), exercise.sets()),
                        finding(field + ".reps", asked.reps(), exercise.reps()),
                        finding(field + ".holdSeconds", asked.holdSeconds(), exercise.holdSeconds()),
                        finding(field + ".durationSeconds", asked.durationSeconds(), exercise.durationSeconds()),
                        finding(field + ".timesPerDay", asked.timesPerDay(), times))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> finding(String field, Integer asked, Range allowed) {
        if (asked == null) {
            return Optional.empty();
        }
        if (allowed == null) {
            return Optional.of(Finding.of(Finding.Kind.DOSE_NOT_IN_PROTOCOL, field, "must be absent"));
        }
        if (asked >= allowed.min() && asked <= allowed.max()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Finding.Kind.DOSE_OUT_OF_RANGE,
                field,
                "must be from %d to %d".formatted(allowed.min(), allowed.max()),
                Map.of("allowed", allowed)));
    }

    private static Integer or(Integer asked, Integer usual) {
        return asked == null ? usual : asked;
    }
}
