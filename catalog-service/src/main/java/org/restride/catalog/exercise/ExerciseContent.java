package org.restride.catalog.exercise;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.evidence.EvidenceTag;
import org.restride.catalog.text.Localized;
import org.restride.catalog.text.LocalizedList;

/**
 * What one revision of an exercise says: plain words for the patient, and for the clinician what each source asks for.
 *
 * @param goal what the exercise is for
 * @param trains the part of the body it works on
 * @param goals what it works towards, by the codes of the guidance
 * @param directions how the lower back bends or turns in it
 * @param instructions steps in their order: set-up, movement, breathing
 * @param cues pictures to move by, and what it should feel like
 * @param precautions what to avoid, and when to stop
 * @param equipment in words
 * @param equipmentNeeds the same by codes
 * @param regressions easier forms
 * @param progressions harder forms
 * @param prerequisites what must go well before; empty for nearly all
 * @param suitability for whom it is good, for whom it is not, and why
 * @param sources one entry for each row of a source document, with exactly that row's numbers
 * @param disagreements where source documents contradict each other; empty when they do not
 * @param notes for the clinician: what is unclear in a source and how the catalogue reads it
 */
public record ExerciseContent(
        Localized name,
        LocalizedList aliases,
        Category category,
        Position position,
        Localized goal,
        Localized trains,
        Sides sides,
        List<String> goals,
        List<Direction> directions,
        List<Localized> instructions,
        List<Localized> cues,
        List<Localized> precautions,
        List<Localized> equipment,
        List<EquipmentNeed> equipmentNeeds,
        List<Localized> regressions,
        List<Localized> progressions,
        List<Prerequisite> prerequisites,
        List<Suitability> suitability,
        List<SourceRow> sources,
        List<Disagreement> disagreements,
        List<Localized> notes) {

    public ExerciseContent {
        goals = orNone(goals);
        directions = orNone(directions);
        equipmentNeeds = orNone(equipmentNeeds);
        suitability = orNone(suitability);
    }

    /** The first revisions were published before these members existed. */
    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

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

    /** How the lower back bends or turns. */
    public enum Direction {
        FLEXION,
        EXTENSION,
        ROTATION,
        /** It stays as it is. */
        NEUTRAL
    }

    /** What the body rests on: decides whether somebody who cannot get down to the floor can do it. */
    public enum Base {
        FLOOR,
        CHAIR,
        STANDING,
        ANY
    }

    /** The starting position. */
    public enum PositionCode {
        SUPINE(Base.FLOOR),
        SUPINE_HOOK_LYING(Base.FLOOR),
        SUPINE_TABLETOP(Base.FLOOR),
        SIDE_LYING(Base.FLOOR),
        PRONE(Base.FLOOR),
        QUADRUPED(Base.FLOOR),
        SEATED_FLOOR(Base.FLOOR),
        SEATED_CHAIR(Base.CHAIR),
        STANDING(Base.STANDING),
        STANDING_ON_STEP(Base.STANDING),
        ANY(Base.ANY);

        private final Base base;

        PositionCode(Base base) {
            this.base = base;
        }

        public Base base() {
            return base;
        }
    }

    /** @param description the same in words a patient understands */
    @Schema(name = "ExercisePosition")
    public record Position(PositionCode code, Localized description) {}

    /**
     * One thing that is used.
     *
     * @param anyOf codes of things of which one is enough
     * @param optional whether the exercise also works without
     */
    @Schema(name = "EquipmentNeed")
    public record EquipmentNeed(List<String> anyOf, boolean optional) {}

    /**
     * @param allOf codes of the exercises that come first
     * @param source the row that says so, as in {@code 001#4}
     */
    @Schema(name = "ExercisePrerequisite")
    public record Prerequisite(List<String> allOf, Localized text, String source) {}

    /** What an exercise is for somebody with a condition. */
    public enum Verdict {
        /** A source recommends it. */
        SUITS,
        /** Only after a clinician or specialist has agreed. */
        ASK_FIRST,
        /** Not to be done. */
        EXCLUDED
    }

    /**
     * @param condition by its code
     * @param source the row or document that says so; null when none does
     * @param instead codes of exercises to do in its place, best first
     */
    @Schema(name = "ExerciseSuitability")
    public record Suitability(
            String condition,
            Verdict verdict,
            Localized reason,
            EvidenceTag tag,
            @Schema(nullable = true) String source,
            List<String> instead) {}

    /**
     * What one row of a source document says, for the clinician. Null means that the source does not say.
     *
     * @param seed number of the source document, 000 to 004
     * @param row position of the exercise in that document, 1 for the first
     * @param nameAsWritten the document's own name, or that it gives none
     * @param sides how this document has the sides take part; another one may differ
     * @param repsCount null when no repetitions are given
     * @param remarks what the bare numbers do not tell, such as "up to"
     */
    @Schema(
            name = "SourceRow",
            description = "What one row of a source document says; null means that the source does not say")
    public record SourceRow(
            String seed,
            int row,
            String nameAsWritten,
            @Schema(nullable = true) Localized position,
            @Schema(nullable = true) Localized goal,
            @Schema(nullable = true) Sides sides,
            @Schema(nullable = true) Range sets,
            @Schema(nullable = true) Range reps,
            @Schema(nullable = true) RepsCount repsCount,
            @Schema(nullable = true) Range holdSeconds,
            @Schema(nullable = true) Range restSeconds,
            @Schema(nullable = true) Range durationSeconds,
            @Schema(nullable = true) String frequency,
            @Schema(nullable = true) String equipment,
            List<Localized> precautions,
            @Schema(nullable = true) Localized regression,
            @Schema(nullable = true) Localized progression,
            @Schema(nullable = true) Localized prerequisite,
            List<Localized> remarks) {

        public SourceRow {
            precautions = orNone(precautions);
        }

        /** As in {@code 001#4}. */
        public String reference() {
            return seed + "#" + row;
        }
    }

    /** @param seeds the rows or documents that contradict each other, as in {@code 001#5} or {@code 003} */
    @Schema(name = "SourceDisagreement", description = "Where source documents contradict each other")
    public record Disagreement(Localized topic, Localized explanation, List<String> seeds) {}
}
