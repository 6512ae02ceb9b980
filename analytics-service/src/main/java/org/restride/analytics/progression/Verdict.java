package org.restride.analytics.progression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.restride.analytics.progression.criteria.Criterion;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.events.ProtocolPublished;

/**
 * Which of the criteria that are met decide: the first level that has any (RULES 8.2, 8.7 items 1 and 12).
 *
 * @param urgency null unless it is REFER
 * @param deciding all of the level; of warning symptoms and referrals the first criterion alone
 */
record Verdict(DecisionKind kind, Urgency urgency, List<Judged> deciding) {

    static Verdict of(List<Judged> judged, boolean isFirstStage) {
        List<Judged> met =
                judged.stream().filter(one -> one.judgement().speaks()).toList();
        for (Precedence level : List.of(Precedence.EMERGENCY_FLAG, Precedence.URGENT_FLAG)) {
            List<Judged> flags = referrals(met, one -> one.comes(level));
            if (!flags.isEmpty()) {
                return referral(flags);
            }
        }
        List<Judged> referrals = referrals(met, one -> !one.comes(Precedence.AFTER_REGRESS));
        if (!referrals.isEmpty()) {
            return referral(referrals);
        }
        List<Judged> regress = only(met, one -> one.leadsTo(ProtocolPublished.Decision.REGRESS));
        return regress.isEmpty() ? stayOrGoOn(met) : setback(regress, met, isFirstStage);
    }

    private static Verdict setback(List<Judged> regress, List<Judged> met, boolean isFirstStage) {
        List<Judged> referrals = referrals(met, one -> one.comes(Precedence.AFTER_REGRESS));
        if (!referrals.isEmpty()) {
            return new Verdict(
                    DecisionKind.REFER, referrals.get(0).criterion().urgency(), together(regress, referrals));
        }
        if (isFirstStage) {
            List<Judged> holds = only(met, one -> isHold(one) && one.comes(Precedence.AFTER_REGRESS));
            return new Verdict(DecisionKind.HOLD, null, together(regress, holds));
        }
        return new Verdict(DecisionKind.REGRESS, null, regress);
    }

    private static Verdict stayOrGoOn(List<Judged> met) {
        List<Judged> holds = only(met, Verdict::isHold);
        List<Judged> pauses = only(holds, one -> one.comes(Precedence.PAUSE));
        if (!pauses.isEmpty()) {
            return new Verdict(DecisionKind.HOLD, null, pauses);
        }
        return new Verdict(holds.isEmpty() ? DecisionKind.PROGRESS : DecisionKind.HOLD, null, holds);
    }

    private static Verdict referral(List<Judged> alone) {
        return new Verdict(DecisionKind.REFER, alone.get(0).criterion().urgency(), alone);
    }

    /** Of the first criterion that refers. */
    private static List<Judged> referrals(List<Judged> met, Predicate<Judged> which) {
        List<Judged> all = only(met, which.and(one -> one.leadsTo(ProtocolPublished.Decision.REFER)));
        if (all.isEmpty()) {
            return all;
        }
        Criterion first = all.get(0).criterion();
        return only(all, one -> one.criterion() == first);
    }

    private static boolean isHold(Judged one) {
        return one.leadsTo(ProtocolPublished.Decision.HOLD);
    }

    private static List<Judged> only(List<Judged> judged, Predicate<Judged> which) {
        return judged.stream().filter(which).toList();
    }

    private static List<Judged> together(List<Judged> first, List<Judged> second) {
        List<Judged> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
