package org.restride.catalog.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.evidence.Evidence;
import org.restride.catalog.exercise.ExerciseContent.RepsCount;
import org.restride.catalog.exercise.Range;
import org.restride.catalog.text.Localized;

/**
 * What one version of a protocol says.
 *
 * @param entryConditions what holds for everybody before any stage
 * @param defaults limits that several criteria share, by name
 * @param stages in their order
 * @param criteria of progression, as data
 * @param evidence behind what is not the number of one stage or criterion
 */
record ProtocolContent(
        Localized summary,
        List<Localized> entryConditions,
        JsonNode defaults,
        List<Stage> stages,
        List<Criterion> criteria,
        List<Evidence> evidence) {

    /** Codes of every exercise that a stage prescribes. */
    Set<String> exerciseCodes() {
        return stages.stream()
                .flatMap(Stage::exercises)
                .map(StageExercise::exerciseCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param order 1 for the first
     * @param symptomPicture what a patient at this stage is like
     * @param minDays days in the stage before it may end
     * @param minSessions sessions in the stage before it may end
     * @param sessionsPerWeek days with a session expected in seven
     * @param worstPainGate0To10 the worse location's 7-day mean may not be above it to progress
     * @param alternativeGate second way through for steady long-lasting pain; null when there is none
     */
    @Schema(name = "Stage")
    record Stage(
            String code,
            int order,
            Localized name,
            Localized symptomPicture,
            int minDays,
            int minSessions,
            int sessionsPerWeek,
            BigDecimal worstPainGate0To10,
            @Schema(nullable = true) AlternativeGate alternativeGate,
            List<StageExercise> core,
            List<StageExercise> optional,
            List<Prerequisite> prerequisites,
            List<Localized> notes,
            List<Evidence> evidence) {

        /** Core first, then optional. */
        Stream<StageExercise> exercises() {
            return Stream.concat(core.stream(), optional.stream());
        }
    }

    /** Worst pain up to this, if it is also this much better than at the start. */
    @Schema(name = "AlternativeGate")
    record AlternativeGate(BigDecimal worstPain0To10, BigDecimal improvementPercent) {}

    /**
     * An exercise with the range of its dose; null means that no source states it.
     *
     * @param source the seed rows or the study that the numbers come from
     * @param note what to mind when prescribing; may be empty
     */
    @Schema(
            name = "StageExercise",
            description = "An exercise with the range of its dose; null means that no source states it")
    record StageExercise(
            String exerciseCode,
            @Schema(nullable = true) Range sets,
            @Schema(nullable = true) Range reps,
            RepsCount repsCount,
            @Schema(nullable = true) Range holdSeconds,
            @Schema(nullable = true) Integer restSeconds,
            @Schema(nullable = true) Range durationSeconds,
            int timesPerDay,
            String source,
            Localized note) {}

    /** The exercise opens only after each of {@code allOf} was done at target in so many sessions. */
    @Schema(name = "StagePrerequisite")
    record Prerequisite(String exerciseCode, List<String> allOf, int minSessionsAtTarget, String source) {}

    /** What a criterion leads to when it holds. */
    enum Decision {
        REFER,
        REGRESS,
        HOLD
    }

    /** How soon a clinician must see the patient. */
    enum Urgency {
        EMERGENCY,
        URGENT,
        SOON,
        ROUTINE
    }

    /**
     * @param urgency only for REFER, else null
     * @param meaning the rule in a sentence
     * @param rule metric, operator, value, window and minimum data
     */
    @Schema(name = "Criterion")
    record Criterion(
            String id,
            Decision decision,
            @Schema(nullable = true) Urgency urgency,
            Localized meaning,
            JsonNode rule,
            List<Evidence> evidence) {}
}
