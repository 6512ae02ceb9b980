package org.restride.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One immutable version of a staged protocol with everything needed to plan and to judge by it: stages, doses, criteria
 * and the texts of the exercises it names.
 *
 * @param clinicalSignOffRequired true while no clinician has approved the numbers; shown wherever the protocol is
 * @param defaults limits that several criteria share, by name
 */
public record ProtocolPublished(
        String code,
        String version,
        String title,
        boolean clinicalSignOffRequired,
        JsonNode defaults,
        List<Stage> stages,
        List<Criterion> criteria,
        List<ExerciseText> exercises,
        Instant publishedAt)
        implements DomainEvent {

    public ProtocolPublished {
        Rules.required(code, "code");
        Rules.required(version, "version");
        Rules.required(title, "title");
        Rules.object(defaults, "defaults");
        stages = Rules.list(stages, "stages");
        criteria = Rules.list(criteria, "criteria");
        exercises = Rules.list(exercises, "exercises");
        Rules.required(publishedAt, "publishedAt");
    }

    /**
     * @param order 1 for the first
     * @param sessionsPerWeek days with a session expected in seven
     * @param worstPainGate0To10 the worse location's 7-day mean may not be above it to progress
     * @param alternativeGate second way through the gate for stable long-lasting pain; null when there is none
     */
    public record Stage(
            String code,
            int order,
            String name,
            int minDays,
            int minSessions,
            int sessionsPerWeek,
            BigDecimal worstPainGate0To10,
            AlternativeGate alternativeGate,
            List<StageExercise> core,
            List<StageExercise> optional,
            List<Prerequisite> prerequisites) {
        public Stage {
            Rules.required(code, "code");
            Rules.atLeast(1, order, "order");
            Rules.required(name, "name");
            Rules.atLeast(1, sessionsPerWeek, "sessionsPerWeek");
            Rules.required(worstPainGate0To10, "worstPainGate0To10");
            core = Rules.list(core, "core");
            optional = Rules.list(optional, "optional");
            prerequisites = Rules.list(prerequisites, "prerequisites");
        }
    }

    /** Worst pain up to this, if it is also this much better than at the start. */
    public record AlternativeGate(BigDecimal worstPain0To10, BigDecimal improvementPercent) {
        public AlternativeGate {
            Rules.required(worstPain0To10, "worstPain0To10");
            Rules.required(improvementPercent, "improvementPercent");
        }
    }

    /**
     * An exercise with the range of doses the sources give. Null means that no source states it.
     *
     * @param source which seed row or study the numbers come from
     * @param note what to mind when prescribing; may be empty
     */
    public record StageExercise(
            String exerciseCode,
            Range sets,
            Range reps,
            RepsCount repsCount,
            Range holdSeconds,
            Integer restSeconds,
            Range durationSeconds,
            int timesPerDay,
            String source,
            String note) {
        public StageExercise {
            Rules.required(exerciseCode, "exerciseCode");
            Rules.required(repsCount, "repsCount");
            Rules.atLeast(1, timesPerDay, "timesPerDay");
            Rules.required(source, "source");
            Rules.required(note, "note");
        }
    }

    /** Both ends included. */
    public record Range(int min, int max) {
        public Range {
            Rules.atLeast(0, min, "min");
            Rules.atLeast(min, max, "max");
        }
    }

    /** The exercise opens only after each of {@code allOf} was done at target in so many sessions. */
    public record Prerequisite(String exerciseCode, List<String> allOf, int minSessionsAtTarget, String source) {
        public Prerequisite {
            Rules.required(exerciseCode, "exerciseCode");
            allOf = Rules.list(allOf, "allOf");
            Rules.atLeast(1, minSessionsAtTarget, "minSessionsAtTarget");
            Rules.required(source, "source");
        }
    }

    /**
     * One criterion of the progression rules (RULES section 8.3).
     *
     * @param urgency only for REFER
     * @param rule metric, operator, value, window and minimum data
     */
    public record Criterion(String id, Decision decision, String urgency, JsonNode rule) {
        public Criterion {
            Rules.required(id, "id");
            Rules.required(decision, "decision");
            Rules.object(rule, "rule");
        }
    }

    public enum Decision {
        REFER,
        REGRESS,
        HOLD
    }

    /**
     * @param revision of the exercise in the catalogue
     * @param easier ways in which it may be done instead
     * @param suitability what speaks for or against it, by condition
     * @param translations the same texts in other languages than English, for each that is complete
     */
    public record ExerciseText(
            String code,
            int revision,
            String name,
            List<String> instructions,
            List<String> cues,
            List<String> precautions,
            List<String> easier,
            List<Suitability> suitability,
            List<Translation> translations) {
        public ExerciseText {
            Rules.required(code, "code");
            Rules.atLeast(1, revision, "revision");
            Rules.required(name, "name");
            instructions = Rules.list(instructions, "instructions");
            cues = Rules.list(cues, "cues");
            precautions = Rules.list(precautions, "precautions");
            easier = Rules.listOrEmpty(easier, "easier");
            suitability = Rules.listOrEmpty(suitability, "suitability");
            translations = Rules.listOrEmpty(translations, "translations");
        }
    }

    /** @param reason as clinicians read it, in English */
    public record Suitability(String condition, Verdict verdict, String reason) {
        public Suitability {
            Rules.required(condition, "condition");
            Rules.required(verdict, "verdict");
            Rules.required(reason, "reason");
        }
    }

    /** What a source says of an exercise for people with a condition. */
    public enum Verdict {
        SUITS,
        ASK_FIRST,
        EXCLUDED
    }

    /** @param language as in BCP 47 */
    public record Translation(
            String language,
            String name,
            List<String> instructions,
            List<String> cues,
            List<String> precautions,
            List<String> easier) {
        public Translation {
            Rules.required(language, "language");
            Rules.required(name, "name");
            instructions = Rules.list(instructions, "instructions");
            cues = Rules.list(cues, "cues");
            precautions = Rules.list(precautions, "precautions");
            easier = Rules.list(easier, "easier");
        }
    }

    @Override
    public EventType type() {
        return EventType.PROTOCOL_PUBLISHED;
    }

    /** Code and version: compaction must keep every version. */
    @Override
    public String recordKey() {
        return code + ":" + version;
    }

    @Override
    public String identity() {
        return code + ":" + version;
    }

    /** A published version never changes. */
    @Override
    public int revision() {
        return 1;
    }

    @Override
    public Instant happenedAt() {
        return publishedAt;
    }
}
