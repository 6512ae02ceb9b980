package org.restride.session.completed;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.restride.events.SessionCompleted.Side;
import org.restride.events.SessionCompleted.Variant;
import org.restride.session.record.Report;

/**
 * A finished session as the patient's app reports it.
 *
 * @param occurredAt when the first exercise began, by the device's clock, with its offset
 * @param zone IANA zone the patient was in; decides which day the session counts for
 * @param recordedAt when it was entered on the device; the time of receipt when absent
 * @param exercises what was done; leave out what was not attempted
 * @param effort0To10 rate of perceived exertion (CR-10); absent when not given
 * @param pain absent when not asked
 * @param note in the patient's words; absent without
 */
record RecordSessionRequest(
        @NotNull OffsetDateTime occurredAt,
        @NotNull @Size(max = 64) String zone,
        Instant recordedAt,
        @NotNull @Size(max = 50) List<@NotNull @Valid ExerciseRequest> exercises,
        @Min(0) @Max(10) Integer effort0To10,
        @Valid PainRequest pain,

        @Size(min = 1, max = RecordSessionRequest.NOTE_LENGTH)
        String note)
        implements Report {

    static final int NOTE_LENGTH = 1000;

    @AssertTrue(message = "must name each exercise once")
    boolean isExercisesNamedOnce() {
        return exercises == null
                || exercises.stream()
                                .map(e -> e == null ? null : e.exerciseCode())
                                .distinct()
                                .count()
                        == exercises.size();
    }

    /** @param variant absent when done as prescribed */
    record ExerciseRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
            String exerciseCode,

            @NotNull @Size(max = 100) List<@NotNull @Valid SetRequest> performed,

            Variant variant) {}

    /**
     * @param side absent when both sides worked together or took turns within the set
     * @param loadKilograms weight moved beside the body's own, to a hundredth; absent without
     * @param band as the patient names its resistance; absent without
     * @param effort0To10 rate of perceived exertion (CR-10); absent when not given
     * @param pain worst in this set; absent when not asked
     */
    record SetRequest(
            Side side,
            @Min(0) @Max(1000) Integer reps,
            @Min(0) @Max(3600) Integer holdSeconds,
            @Min(0) @Max(86_400) Integer durationSeconds,

            @PositiveOrZero @Max(500) @Digits(integer = 3, fraction = 2)
            BigDecimal loadKilograms,

            @Size(min = 1, max = 40) String band,
            @Min(0) @Max(10) Integer effort0To10,
            @Valid ScoresRequest pain,
            @Size(min = 1, max = NOTE_LENGTH) String note) {}

    record PainRequest(
            @Valid ScoresRequest before,
            @Valid ScoresRequest worstDuring,
            @Valid ScoresRequest after) {}

    /** Numeric rating scales; both must be said, null when not asked, so that nobody sends a zero by accident. */
    record ScoresRequest(
            @JsonProperty(required = true) @Min(0) @Max(10) Integer leg0To10,
            @JsonProperty(required = true) @Min(0) @Max(10) Integer back0To10) {}
}
