package org.restride.session.plan;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restride.events.PainLocation;

/**
 * A plan, or its next revision.
 *
 * @param planId chosen by the caller, the same for all revisions
 * @param stageCode a stage of the protocol, as in {@code S2}
 * @param effectiveFrom first local day on which this revision counts
 * @param startDay first local day of the programme; {@code effectiveFrom} when absent
 * @param zone IANA zone the patient lives in
 * @param schedule the stage's when absent
 * @param conditions none when absent
 * @param trackedLocations leg and back when absent
 * @param exercises choices that differ from the core of the stage with its default doses; none when absent
 * @param leftOut exercises of the core that nothing takes the place of; none when absent
 * @param pauses takes the place of all pauses there are; they stay as they are when absent
 */
record PutPlanRequest(
        @NotNull UUID planId,
        @NotNull @Valid ProtocolRequest protocol,
        @NotNull @Size(max = 20) String stageCode,
        @NotNull LocalDate effectiveFrom,
        LocalDate startDay,
        @NotNull @Size(max = 64) String zone,
        @Valid ScheduleRequest schedule,
        Set<@NotNull Condition> conditions,
        @Size(min = 1) Set<@NotNull PainLocation> trackedLocations,
        // Absent rather than null: a plan that was stored before these existed is still the same request.
        @JsonInclude(NON_NULL) @Size(max = 20) List<@NotNull @Valid ExerciseRequest> exercises,

        @JsonInclude(NON_NULL) @Size(max = 20) Set<@NotNull @Pattern(regexp = EXERCISE_CODE) String> leftOut,

        @Size(max = 100) List<@NotNull @Valid PauseRequest> pauses) {

    private static final String EXERCISE_CODE = "[A-Z][A-Z0-9_]{0,63}";

    PutPlanRequest {
        conditions = inOrder(conditions);
        trackedLocations = inOrder(trackedLocations);
        leftOut = inOrder(leftOut);
    }

    record ProtocolRequest(
            @NotNull @Size(max = 100) String code,
            @NotNull @Size(max = 50) String version) {}

    /**
     * @param sessionsPerWeek days with a session expected in seven
     * @param timesPerDay times a day the exercises are asked for; adherence expects days, not times; 1 when absent
     * @param restDays none when absent
     */
    record ScheduleRequest(
            @NotNull @Min(1) @Max(7) Integer sessionsPerWeek,
            @Min(1) @Max(4) Integer timesPerDay,
            @Size(max = 6) Set<@NotNull DayOfWeek> restDays) {
        ScheduleRequest {
            restDays = inOrder(restDays);
        }

        @AssertTrue(message = "must leave a day for each session of the week")
        boolean isRestCompatible() {
            return restDays == null || sessionsPerWeek == null || sessionsPerWeek + restDays.size() <= 7;
        }
    }

    /**
     * A choice for this patient. One of the core gets another dose; an optional one takes the place of one of the core.
     *
     * @param insteadOf the exercise of the core that is not prescribed then; absent for one of the core itself
     * @param dose the low end of each range when absent
     * @param approved true when a clinician has considered a condition that asks for it; it does not help against an
     *     exclusion
     */
    record ExerciseRequest(
            @NotNull @Pattern(regexp = EXERCISE_CODE) String exerciseCode,
            @Pattern(regexp = EXERCISE_CODE) String insteadOf,
            @Valid DoseRequest dose,
            Boolean approved) {}

    /** Within the ranges of the protocol; what is absent is the default's. */
    record DoseRequest(
            @Min(0) Integer sets,
            @Min(0) Integer reps,
            @Min(0) Integer holdSeconds,
            @Min(0) Integer durationSeconds,
            @Min(1) Integer timesPerDay) {}

    @AssertTrue(message = "must name each exercise once")
    boolean isEachExerciseNamedOnce() {
        List<String> named = Stream.concat(
                        given(exercises).flatMap(exercise -> Stream.of(exercise.exerciseCode(), exercise.insteadOf())),
                        given(leftOut))
                .filter(Objects::nonNull)
                .toList();
        return Set.copyOf(named).size() == named.size();
    }

    @AssertTrue(message = "must not overlap")
    boolean isEachDayPausedOnce() {
        List<PauseRequest> inOrder = given(pauses)
                .filter(pause -> pause.from() != null)
                .sorted(Comparator.comparing(PauseRequest::from))
                .toList();
        return IntStream.range(1, inOrder.size()).allMatch(i -> {
            LocalDate end = inOrder.get(i - 1).to();
            return end != null && end.isBefore(inOrder.get(i).from());
        });
    }

    @AssertTrue(message = PauseRequest.PLAUSIBLE_DAYS)
    boolean isEachDayPlausible() {
        return PauseRequest.isPlausible(effectiveFrom) && PauseRequest.isPlausible(startDay);
    }

    private static <E> Stream<E> given(Collection<E> values) {
        return values == null ? Stream.empty() : values.stream().filter(Objects::nonNull);
    }

    /** The same set is the same request, whatever order it came in. */
    private static <E extends Comparable<? super E>> Set<E> inOrder(Set<E> values) {
        return values == null
                ? null
                : values.stream()
                        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    LocalDate programmeStart() {
        return startDay == null ? effectiveFrom : startDay;
    }
}
