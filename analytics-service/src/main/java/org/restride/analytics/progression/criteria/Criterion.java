package org.restride.analytics.progression.criteria;

import java.util.List;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.progression.rule.Rule;
import org.restride.events.ProtocolPublished;

/**
 * A criterion of the protocol, ready to judge.
 *
 * @param urgency null unless it leads to REFER
 * @param weeklyOnly looked at in weekly decisions alone
 * @param onlyOnce not given again once a clinician has taken note
 */
public record Criterion(
        String code,
        ProtocolPublished.Decision leadsTo,
        Urgency urgency,
        boolean weeklyOnly,
        boolean onlyOnce,
        Rule rule) {

    Criterion beside(List<Rule> others) {
        return new Criterion(code, leadsTo, urgency, weeklyOnly, onlyOnce, rule.beside(others));
    }
}
