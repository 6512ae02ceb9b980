package org.restride.session.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.events.PainLocation;
import org.restride.events.PlanChanged.PauseReason;

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
 * @param pauses none when absent
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
        @Size(max = 100) List<@NotNull @Valid PauseRequest> pauses) {

    PutPlanRequest {
        conditions = inOrder(conditions);
        trackedLocations = inOrder(trackedLocations);
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
    }

    /** @param to last day; absent while the end is open */
    record PauseRequest(
            @NotNull LocalDate from, LocalDate to, @NotNull PauseReason reason) {

        @AssertTrue(message = "must not end before it begins")
        boolean isInOrder() {
            return from == null || to == null || !to.isBefore(from);
        }
    }

    @AssertTrue(message = "must lie between the years 2000 and 2199")
    boolean isEachDayPlausible() {
        var pauseDays = pauses == null
                ? Stream.<LocalDate>empty()
                : pauses.stream().filter(Objects::nonNull).flatMap(pause -> Stream.of(pause.from(), pause.to()));
        return Stream.concat(Stream.of(effectiveFrom, startDay), pauseDays)
                .filter(Objects::nonNull)
                .allMatch(day -> day.getYear() >= 2000 && day.getYear() < 2200);
    }

    /** The same set is the same request, whatever order it came in. */
    private static <E extends Enum<E>> Set<E> inOrder(Set<E> values) {
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
