package org.restride.session.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.restride.events.PlanChanged;
import org.restride.session.history.HistoryPart;

/** All revisions of a patient's plan, with their pauses. */
@ApplicationScoped
class ToldOfPlans implements HistoryPart {

    private final PlanRevisions revisions;

    ToldOfPlans(PlanRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public List<PlanChanged> of(UUID patientId) {
        return revisions.list("key.patientId = ?1 order by key.revision", patientId).stream()
                .map(PlanRevision::asAnnounced)
                .toList();
    }
}
