package org.restride.analytics.dryrun;

import java.util.List;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.events.PainLocation;

/**
 * What matters of a decision when it is compared with another one.
 *
 * @param urgency null unless the decision is REFER
 * @param codes of the reasons, each once, sorted
 * @param criteria all of the protocol, with values and limits
 */
record Essentials(DecisionKind decision, Urgency urgency, List<String> codes, List<CriterionFound> criteria) {

    /** @param location null when it is not judged by location */
    record CriterionFound(String code, PainLocation location, Outcome outcome, List<Measure> measures) {}

    static Essentials of(Decision decision) {
        return new Essentials(
                decision.decision(),
                decision.urgency(),
                decision.codes(),
                decision.criteria().stream()
                        .map(criterion -> new CriterionFound(
                                criterion.code(), criterion.location(), criterion.outcome(), criterion.measures()))
                        .toList());
    }

    /** Whether decision, urgency and codes are the same: what makes a decision another one. */
    boolean saysTheSameAs(Essentials other) {
        return decision == other.decision && urgency == other.urgency && codes.equals(other.codes);
    }
}
