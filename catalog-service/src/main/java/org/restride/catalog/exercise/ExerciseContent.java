package org.restride.catalog.exercise;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one revision of an exercise says: plain words for the patient, and for the clinician what each source asks for.
 *
 * @param goal what the exercise is for
 * @param trains the part of the body it works on
 * @param instructions steps in their order: set-up, movement, breathing
 * @param cues pictures to move by, and what it should feel like
 * @param precautions what to avoid, and when to stop
 * @param regressions easier forms
 * @param progressions harder forms
 * @param prerequisites what must go well before; empty for nearly all
 * @param sources one entry for each row of a source document, with exactly that row's numbers
 * @param disagreements where source documents contradict each other; empty when they do not
 * @param notes for the clinician: what is unclear in a source and how the catalogue reads it
 */
public record ExerciseContent(
        String name,
        List<String> aliases,
        Category category,
        Position position,
        String goal,
        String trains,
        Sides sides,
        List<String> instructions,
        List<String> cues,
        List<String> precautions,
        List<String> equipment,
        List<String> regressions,
        List<String> progressions,
        List<Prerequisite> prerequisites,
        List<SourceRow> sources,
        List<Disagreement> disagreements,
        List<String> notes) {

    /** What kind of exercise it is. */
    public enum Category {
        CORE_ACTIVATION,
        CORE_STRENGTH,
        HIP_STRENGTH,
        BACK_HIP_STRENGTH,
        MOBILITY,
        FLEXIBILITY,
        NERVE_MOBILITY,
        AEROBIC
    }

    /** How the two sides of the body take part. */
    public enum Sides {
        /** Both at the same time. */
        BILATERAL,
        /** In turns within one set. */
        ALTERNATING,
        /** First one side, then the other. */
        PER_SIDE,
        NOT_APPLICABLE
    }

    /** What a number of repetitions counts. */
    public enum RepsCount {
        TOTAL,
        PER_SIDE
    }

    /**
     * @param code as in {@code SUPINE_HOOK_LYING}
     * @param description the same in words a patient understands
     */
    @Schema(name = "ExercisePosition")
    public record Position(String code, String description) {}

    /**
     * @param allOf codes of the exercises that come first
     * @param source the row that says so, as in {@code 001#4}
     */
    @Schema(name = "ExercisePrerequisite")
    public record Prerequisite(List<String> allOf, String text, String source) {}

    /**
     * What one row of a source document asks for. Null means that the source does not say.
     *
     * @param seed number of the source document, 000 to 004
     * @param row position of the exercise in that document, 1 for the first
     * @param nameAsWritten the document's own name, or that it gives none
     * @param repsCount null when no repetitions are given
     * @param remarks what the bare numbers do not tell, such as "up to"
     */
    @Schema(
            name = "SourceRow",
            description = "What one row of a source document asks for; null means that the source does not say")
    public record SourceRow(
            String seed,
            int row,
            String nameAsWritten,
            @Schema(nullable = true) Range sets,
            @Schema(nullable = true) Range reps,
            @Schema(nullable = true) RepsCount repsCount,
            @Schema(nullable = true) Range holdSeconds,
            @Schema(nullable = true) Range restSeconds,
            @Schema(nullable = true) Range durationSeconds,
            @Schema(nullable = true) String frequency,
            @Schema(nullable = true) String equipment,
            List<String> remarks) {}

    /** @param seeds the rows or documents that contradict each other, as in {@code 001#5} or {@code 003} */
    @Schema(name = "SourceDisagreement", description = "Where source documents contradict each other")
    public record Disagreement(String topic, String explanation, List<String> seeds) {}
}
