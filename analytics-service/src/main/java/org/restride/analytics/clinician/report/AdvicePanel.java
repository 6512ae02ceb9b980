package org.restride.analytics.clinician.report;

import java.util.List;
import java.util.Objects;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.clinician.words.Spoken;
import org.restride.analytics.progression.decision.Change;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.recommendation.Recommendation;

/**
 * The recommendation that stands, as a sentence with everything behind it.
 *
 * @param reasons with their figures
 * @param changes what would make it another one, the decisive ones first
 * @param furtherChanges the rest of them
 * @param decided what a clinician decided upon it; null while nobody has
 * @param criteria all of the protocol
 */
record AdvicePanel(
        String headline,
        DecisionKind kind,
        String day,
        List<CriterionLine> reasons,
        List<Spoken> changes,
        List<Spoken> furtherChanges,
        String protocol,
        String engine,
        boolean signOffNeeded,
        String decided,
        List<CriterionLine> criteria) {

    private static final int CHANGES_AT_ONCE = 3;

    /** Null without a recommendation. */
    static AdvicePanel of(PatientFile file, Glossary glossary) {
        Recommendation standing = file.standing();
        if (standing == null) {
            return null;
        }
        Decision decision = standing.decision();
        List<Spoken> changes = decision.whatWouldChange().stream()
                .map(Change::statement)
                .map(glossary::speak)
                .distinct()
                .toList();
        int atOnce = Math.min(changes.size(), CHANGES_AT_ONCE);
        return new AdvicePanel(
                headline(decision, glossary),
                decision.decision(),
                glossary.day(standing.localDay()),
                reasons(decision, glossary),
                changes.subList(0, atOnce),
                changes.subList(atOnce, changes.size()),
                "%s %s"
                        .formatted(
                                decision.protocol().code(), decision.protocol().version()),
                decision.engineVersion(),
                standing.clinicalSignOffRequired(),
                file.decisionUpon(standing.recommendationId())
                        .map(decided -> "%s, %s"
                                .formatted(
                                        glossary.name("outcomeOf", decided.outcome()),
                                        glossary.day(file.dayOf(decided))))
                        .orElse(null),
                decision.criteria().stream()
                        .map(criterion -> CriterionLine.of(criterion, glossary))
                        .toList());
    }

    static String headline(Decision decision, Glossary glossary) {
        int stage = decision.stageOrder();
        return switch (decision.decision()) {
            case PROGRESS ->
                decision.dischargeReview()
                        ? glossary.say("decision.PROGRESS.last")
                        : glossary.say("decision.PROGRESS", stage + 1);
            case HOLD -> glossary.say("decision.HOLD", stage);
            case REGRESS -> glossary.say("decision.REGRESS", stage - 1);
            case REFER -> glossary.say("decision.REFER." + decision.urgency());
        };
    }

    static List<CriterionLine> reasons(Decision decision, Glossary glossary) {
        return decision.reasons().stream()
                .map(reason -> reason(reason, decision.criteria(), glossary))
                .toList();
    }

    private static CriterionLine reason(Reason reason, List<JudgedCriterion> criteria, Glossary glossary) {
        CriterionLine judged = criteria.stream()
                .filter(criterion -> criterion.code().equals(reason.code())
                        && Objects.equals(criterion.location(), reason.location()))
                .findFirst()
                .map(criterion -> CriterionLine.of(criterion, glossary))
                .orElse(null);
        return new CriterionLine(
                reason.code(),
                glossary.name("criterion", reason.code()),
                glossary.nameOrNull("location", reason.location()),
                judged == null ? null : judged.leadsTo(),
                judged == null ? null : judged.outcome(),
                true,
                glossary.speak(reason.clinicianText()),
                judged == null ? List.of() : judged.measures());
    }
}
