package org.restride.analytics.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.restride.analytics.alert.Alerts;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.worklist.Attention;
import org.restride.analytics.worklist.AttentionRules;
import org.restride.analytics.worklist.Observations;
import org.restride.analytics.worklist.RedFlag;
import org.restride.analytics.worklist.Worklist;

/** Brings open warning flags onto the worklist and lets somebody be told, straight from facts. */
@ApplicationScoped
class FlagWatch {

    private final Facts facts;
    private final Worklist worklist;
    private final Alerts alerts;
    private final Clock clock;

    FlagWatch(Facts facts, Worklist worklist, Alerts alerts, Clock clock) {
        this.facts = facts;
        this.worklist = worklist;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Joins the caller's transaction, which keeps everybody else from these patients. */
    void look(Collection<UUID> patientIds) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC); // no rule about flags looks at it
        var flagged = facts.flaggedBy(patientIds);
        Map<UUID, Set<Attention>> attentions = new HashMap<>();
        Set<RedFlag> openFlags = new HashSet<>();
        for (UUID patientId : patientIds) {
            Set<RedFlag> open = RedFlag.openIn(flagged.getOrDefault(patientId, List.of()));
            attentions.put(patientId, AttentionRules.of(Observations.ofFlags(patientId, today, open)));
            openFlags.addAll(open);
        }
        worklist.refresh(attentions);
        alerts.raise(openFlags);
    }
}
