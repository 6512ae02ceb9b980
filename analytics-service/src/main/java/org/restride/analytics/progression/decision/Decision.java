package org.restride.analytics.progression.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;

/**
 * A recommendation with everything it rests on, so that a clinician can check it and a machine can repeat it.
 *
 * @param urgency null unless the decision is REFER
 * @param reasons all of the level that decided; of the first two levels only the first
 * @param criteria every criterion of the protocol, also those that did not decide
 * @param whatWouldChange the criteria that stand between now and PROGRESS, the decisive ones first; for PROGRESS, what
 *     would hold the patient back
 * @param dischargeReview true for PROGRESS at the last stage
 * @param weekly whether criteria that are for weekly decisions alone were judged
 * @param engineVersion see {@code ProgressionEngine.VERSION}
 */
public record Decision(
        DecisionKind decision,
        Urgency urgency,
        List<Reason> reasons,
        List<JudgedCriterion> criteria,
        List<Change> whatWouldChange,
        boolean dischargeReview,
        LocalDate decisionDay,
        boolean weekly,
        int stageOrder,
        String stageCode,
        ProtocolReference protocol,
        String engineVersion) {

    public Decision {
        reasons = List.copyOf(reasons);
        criteria = List.copyOf(criteria);
        whatWouldChange = List.copyOf(whatWouldChange);
    }

    /** Codes of the reasons, each once, sorted: with decision and urgency what makes a decision another one. */
    public List<String> codes() {
        return reasons.stream().map(Reason::code).distinct().sorted().toList();
    }

    /** With other texts for clinicians: of the reasons, of the criteria, and then of what would change. */
    public Decision saying(UnaryOperator<ClinicianText> other) {
        return new Decision(
                decision,
                urgency,
                reasons.stream().map(reason -> reason.saying(other)).toList(),
                criteria.stream().map(criterion -> criterion.saying(other)).toList(),
                whatWouldChange.stream().map(change -> change.saying(other)).toList(),
                dischargeReview,
                decisionDay,
                weekly,
                stageOrder,
                stageCode,
                protocol,
                engineVersion);
    }

    /** The same, had that engine made it. */
    public Decision by(String version) {
        return new Decision(
                decision,
                urgency,
                reasons,
                criteria,
                whatWouldChange,
                dischargeReview,
                decisionDay,
                weekly,
                stageOrder,
                stageCode,
                protocol,
                version);
    }

    /** Whether a criterion for going back by a stage is among the reasons, whatever came of it. */
    public boolean gaveRegressCriteria() {
        return criteria.stream()
                .filter(criterion -> criterion.leadsTo() == ProtocolPublished.Decision.REGRESS)
                .anyMatch(criterion ->
                        reasons.stream().anyMatch(reason -> reason.code().equals(criterion.code())));
    }
}
