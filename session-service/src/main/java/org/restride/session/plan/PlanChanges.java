package org.restride.session.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.restride.session.feed.Change;
import org.restride.session.feed.ChangeSource;
import org.restride.session.protocol.Protocols;

/** Plans for apps that keep a copy: every revision, because an earlier one may count for an earlier day. */
@ApplicationScoped
class PlanChanges implements ChangeSource {

    private final PlanRevisions revisions;
    private final Protocols protocols;

    PlanChanges(PlanRevisions revisions, Protocols protocols) {
        this.revisions = revisions;
        this.protocols = protocols;
    }

    @Override
    public List<Change> changes(UUID patientId, long after, long upTo, int limit) {
        return revisions.changed(patientId, after, upTo, limit).stream()
                .map(this::change)
                .toList();
    }

    private Change change(PlanRevision revision) {
        var plan = revision.asAnnounced();
        var view = PlanView.of(plan, protocols.needsSignOff(plan.protocol()));
        return new Change(revision.changeNumber, "PLAN", revision.planId, revision.key.revision(), view);
    }
}
