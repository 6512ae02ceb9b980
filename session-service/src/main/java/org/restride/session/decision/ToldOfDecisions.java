package org.restride.session.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.restride.events.StageDecided;
import org.restride.session.history.HistoryPart;

/** What clinicians decided about a patient's stage. */
@ApplicationScoped
class ToldOfDecisions implements HistoryPart {

    private final StageDecisions decisions;

    ToldOfDecisions(StageDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<StageDecided> of(UUID patientId) {
        return decisions.list("key.patientId = ?1 order by decidedAt, key.decisionId", patientId).stream()
                .map(StageDecision::asAnnounced)
                .toList();
    }
}
