package org.restride.analytics.progression;

import org.restride.analytics.progression.criteria.Criterion;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.events.ProtocolPublished;

/** A criterion and what came of it. */
record Judged(Criterion criterion, Judgement judgement) {

    boolean leadsTo(ProtocolPublished.Decision decision) {
        return criterion.leadsTo() == decision;
    }

    boolean comes(Precedence precedence) {
        return criterion.rule().precedence() == precedence;
    }

    JudgedCriterion forTheRecord() {
        return new JudgedCriterion(
                criterion.code(),
                criterion.leadsTo(),
                judgement.location(),
                judgement.outcome(),
                judgement.measures(),
                judgement.note() == null ? null : judgement.note().text(),
                judgement.factIds());
    }
}
