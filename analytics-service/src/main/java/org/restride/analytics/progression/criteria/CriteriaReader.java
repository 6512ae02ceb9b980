package org.restride.analytics.progression.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.progression.rule.ReadingNotes;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Decision;

/** Reads the criteria of a protocol version and notes what is wrong with them and how far back they look. */
final class CriteriaReader implements ReadingNotes {

    private final List<Fault> faults;
    private final Set<String> codes = new HashSet<>();
    private int daysBack;

    CriteriaReader(List<Fault> faults) {
        this.faults = faults;
    }

    List<Criterion> read(List<ProtocolPublished.Criterion> announced) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < announced.size(); i++) {
            criteria.add(criterion(announced.get(i), "/criteria/" + i));
        }
        List<Rule> rules = criteria.stream().map(Criterion::rule).toList();
        return criteria.stream().map(criterion -> criterion.beside(rules)).toList();
    }

    private Criterion criterion(ProtocolPublished.Criterion criterion, String place) {
        if (!codes.add(criterion.id())) {
            fault(place + "/id", "is there already");
        }
        RuleNode node = new RuleNode(criterion.rule(), place + "/rule", criterion.decision(), this);
        boolean weeklyOnly = node.says("evaluate", "WEEKLY_ONLY");
        boolean onlyOnce = node.has("emitOnce") && node.truth("emitOnce");
        return new Criterion(
                criterion.id(),
                criterion.decision(),
                urgency(criterion, place + "/urgency"),
                weeklyOnly,
                onlyOnce,
                RuleCompiler.compile(node));
    }

    private Urgency urgency(ProtocolPublished.Criterion criterion, String place) {
        if (criterion.decision() != Decision.REFER) {
            if (criterion.urgency() != null) {
                fault(place, "only a referral has one");
            }
            return null;
        }
        return Arrays.stream(Urgency.values())
                .filter(one -> one.name().equals(criterion.urgency()))
                .findFirst()
                .orElseGet(() -> {
                    fault(place, "is one of " + Arrays.toString(Urgency.values()));
                    return null;
                });
    }

    @Override
    public void fault(String place, String message) {
        faults.add(new Fault(place, message));
    }

    @Override
    public void looksBack(int days) {
        daysBack = Math.max(daysBack, days);
    }

    /** Of the criterion that looks back furthest, the decision day included; 0 when none looks at days. */
    int daysBack() {
        return daysBack;
    }
}
