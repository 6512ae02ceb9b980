package org.restride.catalog.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.evidence.EvidenceTag;
import org.restride.catalog.text.Localized;

/**
 * What one revision of the guidance says.
 *
 * @param rules general rules of the source documents
 * @param redFlags warning symptoms
 * @param tiers what to do at once when a warning symptom of that tier is present
 * @param screening how the answers about warning symptoms are treated
 * @param outcomes what exercising with sciatica is to achieve
 * @param goals which type of exercise serves which goal
 * @param terms words for codes, by vocabulary and code
 * @param notes for the clinician: what the source documents lost or mention in passing
 */
public record GuidanceContent(
        List<Rule> rules,
        List<RedFlag> redFlags,
        List<TierAdvice> tiers,
        List<ScreeningRule> screening,
        List<Condition> conditions,
        List<Outcome> outcomes,
        List<Goal> goals,
        Map<String, Map<String, Localized>> terms,
        List<Note> notes) {

    /** @param seeds numbers of the documents that say so */
    @Schema(name = "SafetyRule")
    public record Rule(String code, Localized text, List<String> seeds) {}

    /** How soon somebody must look at a warning symptom. */
    public enum Tier {
        EMERGENCY,
        URGENT
    }

    /**
     * @param question to the patient, to be answered with yes or no
     * @param action what the patient is told to do
     * @param target by when, for the clinician
     * @param note a further remark for the clinician
     */
    @Schema(name = "RedFlag")
    public record RedFlag(
            String code,
            Tier tier,
            Localized question,
            Localized action,
            Localized target,
            @Schema(nullable = true) Localized note,
            List<Source> evidence) {}

    /** @param citation null for a choice of our own */
    @Schema(name = "Source")
    public record Source(
            EvidenceTag tag,
            Localized statement,
            @Schema(nullable = true) String citation) {}

    /** @param advice static text, shown at once and without asking any service */
    @Schema(name = "TierAdvice")
    public record TierAdvice(Tier tier, Localized title, Localized advice) {}

    @Schema(name = "ScreeningRule")
    public record ScreeningRule(String code, Localized text, EvidenceTag tag) {}

    /**
     * @param description what it is, in a sentence
     * @param snomed SNOMED CT code; null where none is known
     * @param statements what the source documents say about exercising with it
     * @param notStated what they leave open, for a clinician to fill in
     */
    @Schema(name = "Condition")
    public record Condition(
            String code,
            Localized name,
            Localized description,
            @Schema(nullable = true) String snomed,
            List<Statement> statements,
            List<OpenPoint> notStated) {}

    @Schema(name = "ConditionStatement")
    public record Statement(Localized text, EvidenceTag tag, String source) {}

    @Schema(name = "OpenPoint")
    public record OpenPoint(Localized text, EvidenceTag tag) {}

    @Schema(name = "Outcome")
    public record Outcome(String code, int order, Localized text, List<String> seeds) {}

    @Schema(name = "Goal")
    public record Goal(String code, Localized text, List<ExerciseType> types, List<String> seeds) {}

    /** @param inferred true where the source's own cell is lost and the type is concluded */
    @Schema(name = "ExerciseType")
    public record ExerciseType(Localized text, boolean inferred) {}

    @Schema(name = "GuidanceNote")
    public record Note(String code, Localized text, List<String> seeds) {}

    /** Whether a vocabulary has the code. */
    public boolean knows(String vocabulary, String code) {
        return Optional.ofNullable(terms.get(vocabulary))
                .map(words -> words.containsKey(code))
                .orElse(false);
    }
}
